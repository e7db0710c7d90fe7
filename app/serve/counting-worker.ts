/** A thread that counts one election and explains the tally, tells how far it is, and hands both back. */
import { parentPort, workerData } from 'node:worker_threads'
import { count } from '#app/voting/count.ts'
import { explain } from '#app/voting/explain/explain.ts'
import type { CountingJob, CountingReport } from './counting-job.ts'

const INTERVAL = 100

function report(message: CountingReport): void {
  parentPort?.postMessage(message)
}

const { election, rule } = workerData as CountingJob
let told = 0

const tell = (done: number, of: number) => {
  if (performance.now() - told < INTERVAL) return
  told = performance.now()
  report({ done, of })
}
const tally = count(election, rule, tell)
report({ counted: { tally, explained: explain(election, rule, tally, tell) } })

/** A thread that counts one election, tells how far it is, and hands the tally back. */
import { parentPort, workerData } from 'node:worker_threads'
import { count } from '#app/voting/count.ts'
import type { CountingJob, CountingReport } from './counting-job.ts'

const INTERVAL = 100

function report(message: CountingReport): void {
  parentPort?.postMessage(message)
}

const { election, rule } = workerData as CountingJob
let told = 0

const tally = count(election, rule, (done, of) => {
  if (performance.now() - told < INTERVAL) return
  told = performance.now()
  report({ done, of })
})
report({ tally })

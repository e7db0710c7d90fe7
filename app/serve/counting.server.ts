/** Counting in a thread of its own, one election at a time, so that pages go on being answered. */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Counted, Counting } from '#app/vote/counting.ts'
import type { CountingJob, CountingReport } from './counting-job.ts'
import { houseFolder } from './house-folder.ts'

export interface CountingThreads extends Counting {
  /** Ends the running count, which rejects, as do those that wait. Counts asked for later reject at once. */
  close(): Promise<void>
}

/** `script` is the built counting thread. */
export function countingInThreads(
  script = path.join(houseFolder(), 'build', 'tools', 'counting-worker.js'),
): CountingThreads {
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | undefined
  let isClosed = false

  function start(job: CountingJob, onProgress: Progress | undefined): Promise<Counted> {
    if (isClosed) throw new Error('counting has ended with the process')
    running = new Worker(script, { workerData: job })
    return countedFrom(running, onProgress)
  }

  return {
    count(election, rule, onProgress) {
      const counted = last.then(() => start({ election, rule }, onProgress))
      last = counted.catch(() => {})
      return counted
    },
    async close() {
      isClosed = true
      await running?.terminate()
    },
  }
}

type Progress = (done: number, of: number) => void

function countedFrom(worker: Worker, onProgress: Progress | undefined): Promise<Counted> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: CountingReport) => {
      if ('counted' in report) resolve(report.counted)
      else onProgress?.(report.done, report.of)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the counting thread ended before it had counted')))
  })
}

/** Waiting for a lock that another process holds. SQLite's own wait would stop the event loop, so ours is a timer. */
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_WAIT_SECONDS = 15
const LONGEST_PAUSE_MS = 40

/** A file is held by another process for longer than anybody should wait. Nothing was written. */
export class FileHeld extends Error {
  override readonly name = 'FileHeld'
}

/**
 * Runs `attempt` until SQLite no longer says that the file is busy, with growing pauses of random length.
 *
 * @throws FileHeld after `seconds`; any other error of `attempt` at once
 */
export async function whenFree<T>(
  file: string,
  attempt: () => T,
  seconds = LONGEST_WAIT_SECONDS,
): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (let tries = 0; ; tries++) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() >= end)
        throw new FileHeld(`${file} has been held by another process for ${seconds} seconds`, {
          cause: error,
        })
    }
    await pause(1 + Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** tries))
  }
}

/** SQLITE_BUSY and its kinds: another process writes, recovers or took the snapshot's place. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** What is wrong with a file that somebody handed in, and where. */

/**
 * A file that cannot be read. `reason` is the key of a sentence in `locales/<language>/pabulib.json` (with `fault-`
 * before it), into which `values` go.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault'

  constructor(
    readonly file: string,
    /** From 1; the line where the row begins. */
    readonly line: number,
    readonly reason: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${file}:${line}: ${reason}`)
  }
}

/** Modules may exist twice (server and tools are built apart), so a fault is told by its shape. */
export function isFileFault(error: unknown): error is FileFault {
  return error instanceof Error && error.name === 'FileFault' && 'reason' in error && 'line' in error
}

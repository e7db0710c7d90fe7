/** Bytes as they come, cut into lines of text; a file that is larger than the memory passes through. */
import { FileFault } from './file-fault.ts'

export type OnLine = (line: string, number: number) => void

const LINE_FEED = 0x0a

/**
 * Push bytes in any pieces, then `end`. Lines may end in LF, CRLF or, where a file has no LF at all, CR; a byte order mark is
 * left out. Throws FileFault `not-utf8` with the line; files that may be older are read as ISO-8859-1 from there on.
 */
export class LineFeed {
  #rest: Uint8Array[] = []
  #number = 0
  #decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(
    readonly file: string,
    readonly onLine: OnLine,
    readonly mayBeLatin1 = false,
  ) {}

  push(bytes: Uint8Array): void {
    const last = bytes.lastIndexOf(LINE_FEED)
    if (last < 0) {
      this.#rest.push(bytes.slice())
      return
    }
    this.#take(joined([...this.#rest, bytes.subarray(0, last)]))
    this.#rest = last + 1 < bytes.length ? [bytes.slice(last + 1)] : []
  }

  /** Answers how many lines there were. */
  end(): number {
    const rest = joined(this.#rest)
    this.#rest = []
    if (rest.length > 0) this.#take(rest)
    return this.#number
  }

  #take(bytes: Uint8Array): void {
    for (const line of this.#decoded(bytes).split(/\r?\n|\r/)) {
      this.#number++
      this.onLine(this.#number === 1 && line.startsWith('\ufeff') ? line.slice(1) : line, this.#number)
    }
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      if (!this.mayBeLatin1)
        throw new FileFault(this.file, this.#number + lineThatIsNotUtf8(bytes), 'not-utf8')
      this.#decoder = new TextDecoder('iso-8859-1')
      return this.#decoder.decode(bytes)
    }
  }
}

/** The line, from 1, of the first bytes that are not UTF-8; the last line if all are. */
export function lineThatIsNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, from)
    const to = end < 0 ? bytes.length : end
    try {
      decoder.decode(bytes.subarray(from, to))
    } catch {
      return line
    }
    from = to + 1
  }
  return line
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

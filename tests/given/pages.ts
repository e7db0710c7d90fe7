/** SQLite files read raw, as somebody with a copy reads them: pages, places of cells, records, frames of the log. */

/** Kinds of b-tree pages that hold rows: of tables without row number (inner and leaf), and of tables with one. */
const INDEX_INNER = 2
const TABLE_INNER = 5
const INDEX_LEAF = 10
const TABLE_LEAF = 13

export interface Cell {
  /** Where in its page the cell lies, in bytes. */
  readonly offset: number
  /** The hidden row number; undefined where the table has none. */
  readonly rowId: number | undefined
  /** The columns of the record; text and whole numbers, others as undefined. */
  readonly values: readonly (string | number | undefined)[]
}

export interface Page {
  readonly number: number
  readonly bytes: Buffer
}

/** A page as it was written to the log, in order. */
export interface Frame extends Page {
  readonly isCommit: boolean
}

/** The pages of a database file, in order. */
export function pagesOf(file: Buffer): Page[] {
  const size = file.length >= 100 ? pageSizeOf(file.readUInt16BE(16)) : 1
  return Array.from({ length: Math.floor(file.length / size) }, (_, index) => ({
    number: index + 1,
    bytes: file.subarray(index * size, (index + 1) * size),
  }))
}

/** Every frame that lies in a log, those of earlier rounds too, in the order of their places. */
export function framesOf(log: Buffer): Frame[] {
  if (log.length < 32) return []
  const size = log.readUInt32BE(8)
  const frames: Frame[] = []
  for (let at = 32; at + 24 + size <= log.length; at += 24 + size) {
    const bytes = log.subarray(at + 24, at + 24 + size)
    frames.push({ number: log.readUInt32BE(at), bytes, isCommit: log.readUInt32BE(at + 4) !== 0 })
  }
  return frames
}

/** The places of all cells of a page, in the order of their keys; empty for a page that is no b-tree. */
export function cellOffsets({ number, bytes }: Page): number[] {
  const start = number === 1 ? 100 : 0
  const kind = bytes[start]
  if (kind === undefined || ![INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF].includes(kind)) return []
  const header = start + (kind === INDEX_INNER || kind === TABLE_INNER ? 12 : 8)
  const count = bytes.readUInt16BE(start + 3)
  return Array.from({ length: count }, (_, index) => bytes.readUInt16BE(header + 2 * index))
}

/** The rows on a page, in the order of their keys, for records that lie on it whole. */
export function cellsOf(page: Page): Cell[] {
  const kind = page.bytes[page.number === 1 ? 100 : 0]
  if (kind === TABLE_INNER) return []
  return cellOffsets(page).flatMap((offset) => {
    const reader = readerAt(page.bytes, kind === INDEX_INNER ? offset + 4 : offset)
    const length = reader.varint()
    const rowId = kind === TABLE_LEAF ? reader.varint() : undefined
    const values = recordAt(page.bytes, reader.at, length)
    return values ? [{ offset, rowId, values }] : []
  })
}

const pageSizeOf = (written: number) => (written === 1 ? 65_536 : written)

function readerAt(bytes: Buffer, start: number) {
  const reader = {
    at: start,
    varint(): number {
      let value = 0
      for (let index = 0; index < 9; index++) {
        const byte = bytes[reader.at++] ?? 0
        value = value * 128 + (byte & 127)
        if (byte < 128) break
      }
      return value
    },
  }
  return reader
}

/** Undefined for a record that goes on elsewhere or that makes no sense. */
function recordAt(bytes: Buffer, start: number, length: number): Cell['values'] | undefined {
  if (length === 0 || start + length > bytes.length) return undefined
  const reader = readerAt(bytes, start)
  const headerEnd = start + reader.varint()
  const kinds: number[] = []
  while (reader.at < headerEnd) kinds.push(reader.varint())
  let at = headerEnd
  return kinds.map((kind) => {
    const size = sizeOf(kind)
    at += size
    if (kind >= 13 && kind % 2 === 1) return bytes.toString('utf8', at - size, at)
    if (kind === 8 || kind === 9) return kind - 8
    return kind >= 1 && kind <= 6 ? bytes.readIntBE(at - size, Math.min(size, 6)) : undefined
  })
}

/** Bytes that a value of a serial type takes. */
function sizeOf(kind: number): number {
  if (kind >= 12) return Math.floor((kind - 12) / 2)
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][kind] ?? 0
}

/** A table of a Pabulib file read by the names of its columns. */
import { FileFault } from './file-fault.ts'
import type { Table } from './pabulib-rows.ts'

/** One row by column name. Columns that were left blank are not there. */
export interface Entry {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * The rows below the header. Throws FileFault for a header without one of the needed columns or with one twice,
 * and for a row with more or fewer cells than the header.
 */
export function entriesOf(table: Table, file: string, needed: readonly string[]): Entry[] {
  const [header, ...rows] = table.rows
  const columns = header?.cells.map((name) => name.toLowerCase()) ?? []
  const line = header?.line ?? table.line
  const { section } = table
  for (const column of needed) {
    if (!columns.includes(column)) throw new FileFault(file, line, 'column-missing', { section, column })
  }
  const twice = columns.find((column, i) => columns.indexOf(column) < i)
  if (twice !== undefined) throw new FileFault(file, line, 'column-twice', { section, column: twice })

  return rows.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new FileFault(file, line, 'cells', { section, found: cells.length, expected: columns.length })
    }
    const named = columns.map((column, i): [string, string] => [column, cells[i] ?? ''])
    return { line, cells: new Map(named.filter(([, cell]) => cell !== '')) }
  })
}

/** The columns of an entry that are not among those named; undefined if none is left. */
export function moreOf({ cells }: Entry, known: readonly string[]): Record<string, string> | undefined {
  const others = [...cells].filter(([column]) => !known.includes(column))
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

/** The parts of a cell that is a list, without the blanks around them. */
export const listed = (cell: string | undefined): string[] =>
  cell === undefined ? [] : cell.split(',').map((part) => part.trim())

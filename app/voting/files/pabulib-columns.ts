/** A table of a Pabulib file read by the names of its columns. */
import type { Row } from './cell-rows.ts'
import { FileFault } from './file-fault.ts'

export type Section = 'META' | 'PROJECTS' | 'VOTES'

/** One row by column name. Columns that were left blank are not there. */
export interface Entry {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * How rows below this header are read. Throws FileFault for a header without one of the needed columns or with one
 * twice; what it answers throws for a row with more or fewer cells than the header.
 */
export function columnsOf(
  header: Row,
  section: Section,
  file: string,
  needed: readonly string[],
): (row: Row) => Entry {
  const columns = header.cells.map((name) => name.toLowerCase())
  for (const column of needed) {
    if (!columns.includes(column))
      throw new FileFault(file, header.line, 'column-missing', { section, column })
  }
  const twice = columns.find((column, i) => columns.indexOf(column) < i)
  if (twice !== undefined) throw new FileFault(file, header.line, 'column-twice', { section, column: twice })
  return ({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new FileFault(file, line, 'cells', { section, found: cells.length, expected: columns.length })
    }
    const named = new Map<string, string>()
    for (let i = 0; i < columns.length; i++) if (cells[i]) named.set(columns[i] ?? '', cells[i] ?? '')
    return { line, cells: named }
  }
}

/** The columns of an entry that are not among those named; undefined if none is left. */
export function moreOf({ cells }: Entry, known: readonly string[]): Record<string, string> | undefined {
  const others = [...cells].filter(([column]) => !known.includes(column))
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

/** The parts of a cell that is a list, without the blanks around them. */
export const listed = (cell: string | undefined): string[] =>
  cell === undefined ? [] : cell.split(',').map((part) => part.trim())

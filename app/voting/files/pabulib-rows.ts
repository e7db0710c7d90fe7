/** A Pabulib file as three tables of cells, each row with the line on which it begins. */
import { CsvError, parse } from 'csv-parse/sync'
import { FileFault } from './file-fault.ts'

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const
export type Section = (typeof SECTIONS)[number]

export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly section: Section
  /** Of the section's own name. */
  readonly line: number
  readonly rows: readonly Row[]
}

/** Cuts the text into its tables. Throws FileFault when one is missing, repeated or out of order. */
export function tablesOf(text: string, file: string): Readonly<Record<Section, Table>> {
  const tables: (Table & { rows: Row[] })[] = []
  let last = 1
  for (const row of rowsOf(text, file)) {
    const section = sectionOf(row)
    last = row.line
    if (section) {
      const due = SECTIONS[tables.length]
      if (section !== due) throw new FileFault(file, row.line, 'section-order', { section, due: due ?? '' })
      tables.push({ section, line: row.line, rows: [] })
    } else {
      const table = tables.at(-1)
      if (!table) throw new FileFault(file, row.line, 'section-missing', { section: 'META' })
      table.rows.push(row)
    }
  }
  const [META, PROJECTS, VOTES] = tables
  if (META && PROJECTS && VOTES) return { META, PROJECTS, VOTES }
  throw new FileFault(file, last, 'section-missing', { section: SECTIONS[tables.length] ?? '' })
}

function sectionOf({ cells }: Row): Section | undefined {
  return cells.length === 1 ? SECTIONS.find((name) => name === cells[0]) : undefined
}

/** Rows without the blank ones. Line ends, a byte order mark and blanks around cells leave no trace. */
function rowsOf(text: string, file: string): Row[] {
  const rows: Row[] = []
  let linesRead = 0
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      delimiter: ';',
      record_delimiter: '\n',
      bom: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell !== '')) rows.push({ line: linesRead + 1, cells })
        linesRead = lines
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-misplaced'
    throw new FileFault(file, linesRead + 1, reason)
  }
}

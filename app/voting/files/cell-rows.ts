/** Lines as rows of cells. A row whose cell in quotation marks holds line breaks is one row, told by its first line. */
import { CsvError, parse } from 'csv-parse/sync'
import { FileFault } from './file-fault.ts'

export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Push lines, then `end`. Blanks around cells leave no trace; rows without anything in them are left out. Most lines have no
 * quotation mark and are simply cut; the others go through the CSV reader.
 *
 * Throws FileFault `quote-open` and `quote-misplaced`.
 */
export class CellRows {
  #open: string[] = []
  #from = 0

  constructor(
    readonly file: string,
    readonly delimiter: ';' | ',',
    readonly onRow: (row: Row) => void,
  ) {}

  push(line: string, number: number): void {
    if (this.#open.length === 0) this.#from = number
    if (this.#open.length === 0 && !line.includes('"')) {
      this.#tell(line.split(this.delimiter).map((cell) => cell.trim()))
      return
    }
    this.#open.push(line)
    if (this.#endsOpen(line)) return
    this.#tell(this.#parsed(this.#open.join('\n')))
    this.#open = []
    this.#isQuoted = false
  }

  end(): void {
    if (this.#open.length > 0) throw new FileFault(this.file, this.#from, 'quote-open')
  }

  #isQuoted = false

  /** Whether a cell in quotation marks goes on behind this line. */
  #endsOpen(line: string): boolean {
    let isStart = !this.#isQuoted
    for (let i = 0; i < line.length; i++) {
      const letter = line[i]
      if (this.#isQuoted) {
        if (letter !== '"') continue
        if (line[i + 1] === '"') i++
        else this.#isQuoted = false
        isStart = false
      } else if (letter === '"' && isStart) this.#isQuoted = true
      else if (letter === this.delimiter) isStart = true
      else if (letter !== ' ' && letter !== '\t') isStart = false
    }
    return this.#isQuoted
  }

  #parsed(text: string): string[] {
    try {
      const [row = []] = parse(text, {
        delimiter: this.delimiter,
        record_delimiter: '\u0000',
        trim: true,
        relax_quotes: true,
        relax_column_count: true,
      })
      return row
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-misplaced'
      throw new FileFault(this.file, this.#from, reason)
    }
  }

  #tell(cells: readonly string[]): void {
    if (cells.some((cell) => cell !== '')) this.onRow({ line: this.#from, cells })
  }
}

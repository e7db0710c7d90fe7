/**
 * Ballots in CSV with a header, in two layouts.
 *
 * Ranks: `count,rank1,rank2,…`, one option a cell. An empty cell, `undervote` or `skipped` is a rank left out; `overvote` says that
 * more than one was marked there, but not whom: two that the paper does not name elsewhere stand for it. Of an option
 * that stands twice the first mention counts, and the other is no rank: those behind it close up, as RCTab counts.
 *
 * Options: `approval,park,school,…` (or `points`, `scores`, `ranks`), one number a cell; what is empty is not marked. The first
 * column says what the numbers mean and holds how many equal papers a row is; `count` there means approvals where all
 * numbers are 0 or 1, else scores.
 *
 * `count` may be missing in the first layout; then every row is one paper. The lot is the order of the header's columns; where
 * options stand in cells, the order of ids as texts.
 */
import { BallotPile, ballotsOf } from '../ballot-pile.ts'
import { type BallotKind, type Ballots, type Paper, papersOf } from '../ballots.ts'
import { type BallotFile, type BallotFileReader, withoutMoney } from './ballot-file.ts'
import { CellRows, type Row } from './cell-rows.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed } from './line-feed.ts'
import { wholeIn } from './names.ts'
import { UnnumberedPile } from './unnumbered-pile.ts'

const KINDS: Readonly<Record<string, BallotKind>> = {
  approval: 'approval',
  points: 'points',
  scores: 'scores',
  ranks: 'ranked',
}
const LEFT_OUT = ['', 'undervote', 'skipped']

interface Layout {
  row(row: Row): void
  end(): BallotFile
}

export function csvBallotFile(file: string): BallotFileReader {
  let layout: Layout | undefined
  const rows = new CellRows(file, ',', (row) => {
    if (layout) layout.row(row)
    else layout = layoutOf(row, file)
  })
  const lines = new LineFeed(file, (line, number) => rows.push(line, number))
  return {
    push: (bytes) => lines.push(bytes),
    end() {
      lines.end()
      rows.end()
      if (!layout) throw new FileFault(file, 1, 'csv-head')
      return layout.end()
    },
  }
}

function layoutOf(header: Row, file: string): Layout {
  const names = header.cells.map((cell) => cell.toLowerCase())
  const rest = names.slice(names[0] === 'count' ? 1 : 0)
  const isRanks = rest.length > 0 && rest.every((name, i) => name === `rank${i + 1}`)
  if (isRanks) return new CellRanks(file, names[0] === 'count')
  const twice = header.cells.find((name, i) => header.cells.indexOf(name) < i)
  if (twice !== undefined) throw new FileFault(file, header.line, 'option-twice', { option: twice })
  const [first = ''] = names
  if (!(first === 'count' || first in KINDS) || header.cells.length < 2)
    throw new FileFault(file, header.line, 'csv-head')
  return new OptionColumns(file, header.cells.slice(1), KINDS[first])
}

/** Options stand in cells, a column a rank. */
class CellRanks implements Layout {
  readonly #pile = new UnnumberedPile('ranked')
  /** Rows with an overvote wait until it is known which options there are. */
  readonly #overvotes: { cells: readonly string[]; count: number }[] = []

  constructor(
    readonly file: string,
    readonly hasCount: boolean,
  ) {}

  row({ cells, line }: Row): void {
    const count = this.hasCount ? wholeIn(cells[0]) : 1
    if (count === undefined) throw new FileFault(this.file, line, 'paper-count', { value: cells[0] ?? '' })
    const named = cells.slice(this.hasCount ? 1 : 0)
    if (!named.includes('overvote')) this.#add(named, count, [])
    else {
      for (const cell of named) if (isOption(cell)) this.#pile.know(cell)
      this.#overvotes.push({ cells: named, count })
    }
  }

  end(): BallotFile {
    const ids = this.#pile.ids()
    for (const { cells, count } of this.#overvotes)
      this.#add(
        cells,
        count,
        ids.filter((id) => !cells.includes(id)),
      )
    const options = ids.map((id) => ({ id, name: id, cost: 0 }))
    return withoutMoney({ title: '', seats: null, options, ballots: this.#pile.ballots() })
  }

  /** @param unnamed options that stand for overvotes, two for each */
  #add(cells: readonly string[], count: number, unnamed: readonly string[]): void {
    const rest = [...unnamed]
    const ranks = cells.filter((cell, i) => !isOption(cell) || cells.indexOf(cell) === i)
    const marks = ranks.flatMap((cell, i) => {
      const names = cell === 'overvote' ? rest.splice(0, 2) : isOption(cell) ? [cell] : []
      return names.map((id) => ({ id, rank: i + 1 }))
    })
    this.#pile.add(
      marks.map(({ id }) => id),
      marks.map(({ rank }) => rank),
      count,
    )
  }
}

const isOption = (cell: string): boolean => !LEFT_OUT.includes(cell) && cell !== 'overvote'

/** A column an option, a number in each cell. Where the kind is not said, numbers are taken for scores until the end. */
class OptionColumns implements Layout {
  readonly #pile: BallotPile
  #highest = 0

  constructor(
    readonly file: string,
    readonly ids: readonly string[],
    readonly kind: BallotKind | undefined,
  ) {
    this.#pile = new BallotPile(kind ?? 'scores', ids.length)
  }

  row({ cells, line }: Row): void {
    if (cells.length !== this.ids.length + 1)
      throw new FileFault(this.file, line, 'csv-cells', {
        found: cells.length,
        expected: this.ids.length + 1,
      })
    const [first, ...numbers] = cells
    const count = wholeIn(first)
    if (count === undefined) throw new FileFault(this.file, line, 'paper-count', { value: first ?? '' })
    const [positions, values]: [number[], number[]] = [[], []]
    numbers.forEach((cell, position) => {
      const value = this.#numberIn(cell, line)
      if (value === undefined || (value === 0 && this.#pile.kind !== 'scores')) return
      positions.push(position)
      values.push(value)
    })
    this.#pile.add(positions, values, count)
  }

  end(): BallotFile {
    const read = this.#pile.ballots()
    const isApproval = this.kind === undefined && this.#highest <= 1
    const ballots = isApproval ? ballotsOf('approval', this.ids.length, approvalsIn(read)) : read
    const options = this.ids.map((id) => ({ id, name: id, cost: 0 }))
    return withoutMoney({ title: '', seats: null, options, ballots })
  }

  #numberIn(cell: string, line: number): number | undefined {
    if (cell === '') return undefined
    const value = /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN
    const isWrong = Number.isNaN(value) || (this.kind === 'approval' && value > 1)
    if (isWrong) throw new FileFault(this.file, line, 'score-unreadable', { value: cell })
    this.#highest = Math.max(this.#highest, value)
    return value
  }
}

/** Ones are approvals, noughts are none. */
function* approvalsIn(ballots: Ballots): Generator<Paper> {
  for (const { positions, values, count } of papersOf(ballots))
    yield { positions: positions.filter((_, i) => values[i] === 1), values: [], count }
}

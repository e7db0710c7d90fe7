/** Reads a Pabulib file as it comes, or says on which line it cannot be read and why. */
import { CellRows, type Row } from './cell-rows.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed, lineThatIsNotUtf8 } from './line-feed.ts'
import { scaleOf } from './pabulib-amounts.ts'
import { BallotRows, NEEDED_OF_BALLOTS } from './pabulib-ballots.ts'
import { columnsOf, type Entry, type Section } from './pabulib-columns.ts'
import { type PabulibBallot, type PabulibFile, VOTE_TYPES, type VoteType } from './pabulib-file.ts'
import { type Meta, metaOf } from './pabulib-meta.ts'
import { NEEDED_OF_PROJECTS, projectsOf } from './pabulib-projects.ts'

/** Everything but the ballots. */
export type PabulibHead = Omit<PabulibFile, 'ballots'>

/** Takes each ballot as it is read; called with the head before the first of them. */
export type TakingBallots = (head: PabulibHead, meta: Meta) => (ballot: PabulibBallot) => void

export interface Wanted {
  /** Rows of META without which this file is of no use, beyond those that counting needs. */
  readonly needed?: readonly string[]
  /** Kinds of ballot that are of use; all if not said. */
  readonly voteTypes?: readonly VoteType[]
}

/** The text of a file. Throws FileFault for bytes that are not UTF-8, with the line of the first of them. */
export function decodePabulib(bytes: Uint8Array, file = 'file.pb'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileFault(file, lineThatIsNotUtf8(bytes), 'not-utf8')
  }
}

/** Reads a whole file with all its ballots; throws FileFault as `PabulibReader` does. */
export function readPabulib(text: string, file = 'file.pb', wanted: Wanted = {}): PabulibFile {
  const ballots: PabulibBallot[] = []
  const reader = new PabulibReader(file, () => (ballot) => ballots.push(ballot), wanted)
  reader.push(new TextEncoder().encode(text))
  return { ...reader.end(), ballots }
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const

/**
 * Reads a file in any pieces: `push` them, then `end`, which answers the head. CRLF, a byte order mark, blanks after commas,
 * a missing `key;value` line and amounts with decimals are accepted; ages, sexes and the like stay as they stand.
 *
 * Throws FileFault at the first fault: a table missing or out of order, a needed row of META or column missing, a
 * number, amount or currency that is none, a project or voter that stands there twice, a ballot that is not allowed
 * (`BallotRows`), rows that are not as many as META says, a kind of ballot that is not wanted.
 */
export class PabulibReader {
  readonly #rows: CellRows
  readonly #lines: LineFeed
  readonly #meta: Row[] = []
  readonly #projects: Row[] = []
  #section = -1
  #begun = 1
  #last = 1
  #columns: ((row: Row) => Entry) | undefined
  #known: Meta | undefined
  #head: PabulibHead | undefined
  #ballots: BallotRows | undefined
  #take: ((ballot: PabulibBallot) => void) | undefined
  #count = 0

  constructor(
    readonly file: string,
    readonly taking: TakingBallots,
    readonly wanted: Wanted = {},
  ) {
    this.#rows = new CellRows(file, ';', (row) => this.#row(row))
    this.#lines = new LineFeed(file, (line, number) => this.#rows.push(line, number))
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes)
  }

  end(): PabulibHead {
    this.#lines.end()
    this.#rows.end()
    if (this.#section < 2)
      throw new FileFault(this.file, this.#last, 'section-missing', {
        section: SECTIONS[this.#section + 1] ?? '',
      })
    const [head, meta] = [this.#head, this.#known]
    if (!head || !meta || !this.#columns) throw this.#withoutHeader('VOTES', NEEDED_OF_BALLOTS)
    needAsManyAsSaid(meta, 'num_votes', this.#count, this.file)
    return head
  }

  #row(row: Row): void {
    this.#last = row.line
    const section = row.cells.length === 1 ? SECTIONS.find((name) => name === row.cells[0]) : undefined
    if (section) this.#begin(section, row.line)
    else if (this.#section < 0)
      throw new FileFault(this.file, row.line, 'section-missing', { section: 'META' })
    else if (this.#section === 0) this.#meta.push(row)
    else this.#entry(row)
  }

  #begin(section: Section, line: number): void {
    const due = SECTIONS[this.#section + 1]
    if (section !== due) throw new FileFault(this.file, line, 'section-order', { section, due: due ?? '' })
    if (section === 'PROJECTS') this.#known = this.#readMeta()
    if (section === 'VOTES') this.#readProjects()
    this.#section++
    this.#begun = line
  }

  #readMeta(): Meta {
    const meta = metaOf({ line: this.#begun, rows: this.#meta }, this.file, this.wanted.needed ?? [])
    const { voteTypes = VOTE_TYPES } = this.wanted
    if (voteTypes.includes(meta.voteType)) return meta
    const line = this.#meta.find(({ cells }) => cells[0] === 'vote_type')?.line ?? this.#begun
    throw new FileFault(this.file, line, 'vote-type', { type: meta.voteType, known: voteTypes.join(', ') })
  }

  #readProjects(): void {
    const [header, ...rows] = this.#projects
    if (!header) throw this.#withoutHeader('PROJECTS', NEEDED_OF_PROJECTS)
    const meta = this.#known
    if (!meta) throw new Error(`${this.file} has no META before its projects`)
    const entryOf = columnsOf(header, 'PROJECTS', this.file, NEEDED_OF_PROJECTS)
    const projects = projectsOf(rows.map(entryOf), this.file)
    needAsManyAsSaid(meta, 'num_projects', projects.length, this.file)
    const head = inOneScale(meta, projects)
    this.#head = head
    this.#ballots = new BallotRows(this.file, meta, new Set(projects.map(({ id }) => id)))
    this.#take = this.taking(head, meta)
  }

  #entry(row: Row): void {
    if (this.#section === 1) this.#projects.push(row)
    else if (this.#columns) {
      const ballot = this.#ballots?.read(this.#columns(row))
      if (ballot) this.#take?.(ballot)
      this.#count++
    } else this.#columns = columnsOf(row, 'VOTES', this.file, NEEDED_OF_BALLOTS)
  }

  /** A table without rows has no header either. */
  #withoutHeader(section: Section, [column = '']: readonly string[]): FileFault {
    return new FileFault(this.file, this.#begun, 'column-missing', { section, column })
  }
}

function needAsManyAsSaid(meta: Meta, key: 'num_projects' | 'num_votes', found: number, file: string): void {
  const { number, line } = meta.counts[key]
  if (number === found) return
  const reason = key === 'num_projects' ? 'projects-miscounted' : 'votes-miscounted'
  throw new FileFault(file, line, reason, { said: number, found })
}

/** Amounts were read in hundredths; whole ones are kept as they stand in the file. */
function inOneScale(meta: Meta, projects: PabulibFile['projects']): PabulibHead {
  const scale = scaleOf([meta.budget, ...projects.map(({ cost }) => cost)])
  const scaled = (hundredths: number): number => (scale === 0 ? hundredths / 100 : hundredths)
  return {
    meta: meta.rows,
    scale,
    budget: scaled(meta.budget),
    voteType: meta.voteType,
    projects: projects.map((project) => ({ ...project, cost: scaled(project.cost) })),
  }
}

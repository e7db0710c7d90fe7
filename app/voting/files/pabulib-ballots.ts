/** The VOTES table of a Pabulib file, row by row. */
import { FileFault } from './file-fault.ts'
import { type Entry, listed, moreOf } from './pabulib-columns.ts'
import { hasPoints, type PabulibBallot } from './pabulib-file.ts'
import type { Meta } from './pabulib-meta.ts'

const KNOWN = ['voter_id', 'vote', 'points']

export const NEEDED_OF_BALLOTS = ['voter_id', 'vote']

/** Reads ballots one after the other, and remembers on which line each voter stood. */
export class BallotRows {
  readonly #lines = new Map<string, number>()

  constructor(
    readonly file: string,
    readonly meta: Meta,
    readonly projects: ReadonlySet<string>,
  ) {}

  /**
   * Throws FileFault for a voter without id or with two ballots, and for a ballot that is not allowed: a project that is
   * unknown or named twice, more or fewer projects or points than META says, points that are none or not one for each.
   */
  read(entry: Entry): PabulibBallot {
    const { line, cells } = entry
    const voter = cells.get('voter_id')
    if (voter === undefined) throw new FileFault(this.file, line, 'voter-id')
    const before = this.#lines.get(voter)
    if (before !== undefined) throw new FileFault(this.file, line, 'voter-twice', { voter, before })
    this.#lines.set(voter, line)
    const approved = this.#named(entry)
    const points = this.#points(entry, approved.length)
    const more = moreOf(entry, KNOWN)
    return { voter, approved, ...(points && { points }), ...(more && { more }) }
  }

  #named({ line, cells }: Entry): string[] {
    const named = listed(cells.get('vote'))
    for (const [i, project] of named.entries()) {
      if (!this.projects.has(project)) throw new FileFault(this.file, line, 'project-unknown', { project })
      if (named.indexOf(project) < i) throw new FileFault(this.file, line, 'project-repeated', { project })
    }
    const { length } = named
    const { least, most } = this.meta
    if (length > most) throw new FileFault(this.file, line, 'ballot-long', { length, most })
    if (length < least) throw new FileFault(this.file, line, 'ballot-short', { length, least })
    return named
  }

  /** Undefined where a ballot has none: approvals, and rankings without the column. */
  #points({ line, cells }: Entry, projects: number): number[] | undefined {
    const cell = cells.get('points')
    if (cell === undefined && !hasPoints(this.meta.voteType)) return undefined
    const points = listed(cell).map((part) => {
      if (/^\d{1,9}$/.test(part)) return Number(part)
      throw new FileFault(this.file, line, 'points-unreadable', { value: part })
    })
    if (points.length !== projects)
      throw new FileFault(this.file, line, 'points-miscounted', { points: points.length, projects })
    if (this.meta.voteType === 'cumulative') this.#boundPoints(points, line)
    return points
  }

  #boundPoints(points: readonly number[], line: number): void {
    const { leastSum, mostSum, mostPoints } = this.meta
    const sum = points.reduce((one, other) => one + other, 0)
    const highest = Math.max(0, ...points)
    if (sum > mostSum) throw new FileFault(this.file, line, 'points-many', { sum, most: mostSum })
    if (points.length > 0 && sum < leastSum)
      throw new FileFault(this.file, line, 'points-few', { sum, least: leastSum })
    if (highest > mostPoints)
      throw new FileFault(this.file, line, 'points-high', { points: highest, most: mostPoints })
  }
}

/** The VOTES table of a Pabulib file. */
import { FileFault } from './file-fault.ts'
import { type Entry, entriesOf, listed, moreOf } from './pabulib-columns.ts'
import type { PabulibBallot } from './pabulib-file.ts'
import type { Meta } from './pabulib-meta.ts'
import type { Table } from './pabulib-rows.ts'

const KNOWN = ['voter_id', 'vote']

/** Throws FileFault for a voter without id or with two ballots, and for a ballot that is not allowed. */
export function ballotsOfTable(
  table: Table,
  file: string,
  meta: Meta,
  projects: ReadonlySet<string>,
): PabulibBallot[] {
  const lines = new Map<string, number>()
  return entriesOf(table, file, KNOWN).map((entry) => {
    const { line, cells } = entry
    const voter = cells.get('voter_id')
    if (voter === undefined) throw new FileFault(file, line, 'voter-id')
    const before = lines.get(voter)
    if (before !== undefined) throw new FileFault(file, line, 'voter-twice', { voter, before })
    lines.set(voter, line)
    const more = moreOf(entry, KNOWN)
    return { voter, approved: approvedOn(entry, file, meta, projects), ...(more && { more }) }
  })
}

function approvedOn(
  { line, cells }: Entry,
  file: string,
  meta: Meta,
  projects: ReadonlySet<string>,
): string[] {
  const approved = listed(cells.get('vote'))
  const named = new Set<string>()
  for (const project of approved) {
    if (!projects.has(project)) throw new FileFault(file, line, 'project-unknown', { project })
    if (named.has(project)) throw new FileFault(file, line, 'project-repeated', { project })
    named.add(project)
  }
  const { length } = approved
  if (length > meta.most) throw new FileFault(file, line, 'ballot-long', { length, most: meta.most })
  if (length < meta.least) throw new FileFault(file, line, 'ballot-short', { length, least: meta.least })
  return approved
}

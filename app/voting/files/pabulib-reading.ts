/** Reads a Pabulib file of approval ballots, or says on which line it cannot be read and why. */
import { FileFault } from './file-fault.ts'
import { scaleOf } from './pabulib-amounts.ts'
import { ballotsOfTable } from './pabulib-ballots.ts'
import type { PabulibBallot, PabulibFile, PabulibProject } from './pabulib-file.ts'
import { type Meta, metaOf } from './pabulib-meta.ts'
import { projectsOf } from './pabulib-projects.ts'
import { tablesOf } from './pabulib-rows.ts'

/**
 * The text of a file. Throws FileFault for bytes that are not UTF-8, with the line of the first of them.
 */
export function decodePabulib(bytes: Uint8Array, file = 'file.pb'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileFault(file, lineThatIsNotUtf8(bytes), 'not-utf8')
  }
}

function lineThatIsNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
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

/**
 * Reads a whole file. CRLF, a byte order mark, blanks after commas, a missing `key;value` line and amounts with
 * decimals are accepted.
 *
 * Throws FileFault at the first fault: a table missing or out of order, a needed row of META or column missing, a
 * number or amount that is none, a project or voter that stands there twice, a ballot for a project that does not
 * exist or twice for one, longer or shorter than META allows, rows that are not as many as META says, another kind of
 * ballot than approval.
 *
 * @param needed rows of META without which this file is of no use here, beyond those that counting needs
 */
export function readPabulib(text: string, file = 'file.pb', needed: readonly string[] = []): PabulibFile {
  const tables = tablesOf(text, file)
  const meta = metaOf(tables.META, file, needed)
  const projects = projectsOf(tables.PROJECTS, file)
  const ballots = ballotsOfTable(tables.VOTES, file, meta, new Set(projects.map(({ id }) => id)))
  needAsManyAsSaid(meta, 'num_projects', projects.length, file)
  needAsManyAsSaid(meta, 'num_votes', ballots.length, file)
  return inOneScale(meta, projects, ballots)
}

function needAsManyAsSaid(meta: Meta, key: 'num_projects' | 'num_votes', found: number, file: string): void {
  const { number, line } = meta.counts[key]
  if (number === found) return
  const reason = key === 'num_projects' ? 'projects-miscounted' : 'votes-miscounted'
  throw new FileFault(file, line, reason, { said: number, found })
}

/** Amounts were read in hundredths; whole ones are kept as they stand in the file. */
function inOneScale(meta: Meta, projects: PabulibProject[], ballots: PabulibBallot[]): PabulibFile {
  const scale = scaleOf([meta.budget, ...projects.map(({ cost }) => cost)])
  const scaled = (hundredths: number): number => (scale === 0 ? hundredths / 100 : hundredths)
  return {
    meta: meta.rows,
    scale,
    budget: scaled(meta.budget),
    voteType: meta.voteType,
    projects: projects.map((project) => ({ ...project, cost: scaled(project.cost) })),
    ballots,
  }
}

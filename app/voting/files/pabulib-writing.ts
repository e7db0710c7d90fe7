/** Writes a Pabulib file. What is written reads back as the same. */
import { stringify } from 'csv-stringify/sync'
import { writeAmount } from './pabulib-amounts.ts'
import type { PabulibBallot, PabulibFile, PabulibProject } from './pabulib-file.ts'

type Cells = ReadonlyMap<string, string>

/**
 * The file as text, with line feeds. `num_projects`, `num_votes`, `budget` and `vote_type` are written from the tables,
 * whatever `meta` says; a column stands there if one row at least has something in it.
 */
export function writePabulib(file: PabulibFile): string {
  const meta = {
    ...file.meta,
    num_projects: String(file.projects.length),
    num_votes: String(file.ballots.length),
    budget: writeAmount(file.budget, file.scale),
    vote_type: file.voteType,
  }
  const projects = file.projects.map((project) => projectCells(project, file.scale))
  return written([
    ['META'],
    ['key', 'value'],
    ...Object.entries(meta),
    ['PROJECTS'],
    ...tableOf(projects, ['project_id', 'cost']),
    ['VOTES'],
    ...tableOf(file.ballots.map(ballotCells), ['voter_id', 'vote']),
  ])
}

function projectCells(project: PabulibProject, scale: 0 | 2): Cells {
  const { id, cost, votes, name, categories, selected, district, latitude, longitude, more } = project
  const cells = {
    project_id: id,
    cost: writeAmount(cost, scale),
    votes: votes?.toString(),
    name,
    category: categories?.join(','),
    selected,
    district,
    latitude: latitude?.toString(),
    longitude: longitude?.toString(),
    ...more,
  }
  return filled(cells)
}

function ballotCells({ voter, approved, points, more }: PabulibBallot): Cells {
  return filled({ voter_id: voter, vote: approved.join(','), points: points?.join(','), ...more })
}

function filled(cells: Readonly<Record<string, string | undefined>>): Cells {
  return new Map(Object.entries(cells).flatMap(([column, cell]) => (cell ? [[column, cell]] : [])))
}

/** Header and rows; the columns in the order in which they are first met. */
function tableOf(rows: readonly Cells[], first: readonly string[]): string[][] {
  const columns = [...new Set([...first, ...rows.flatMap((row) => [...row.keys()])])]
  return [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]
}

function written(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { delimiter: ';', quoted_match: /^\s|\s$/ })
}

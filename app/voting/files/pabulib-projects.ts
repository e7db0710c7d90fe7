/** The PROJECTS table of a Pabulib file. */
import { FileFault } from './file-fault.ts'
import { readAmount } from './pabulib-amounts.ts'
import { type Entry, listed, moreOf } from './pabulib-columns.ts'
import type { PabulibProject } from './pabulib-file.ts'

/** Older files say `categories` where newer ones say `category`. */
const CATEGORY = ['category', 'categories']
export const NEEDED_OF_PROJECTS = ['project_id', 'cost']
const KNOWN = [
  'project_id',
  'cost',
  'name',
  'votes',
  'selected',
  'district',
  'latitude',
  'longitude',
  ...CATEGORY,
]

/** Costs in hundredths. Throws FileFault for an id that is missing or stands there twice and for a cost that is none. */
export function projectsOf(entries: readonly Entry[], file: string): PabulibProject[] {
  const lines = new Map<string, number>()
  return entries.map((entry) => {
    const { line, cells } = entry
    const id = cells.get('project_id')
    if (id === undefined || id.includes(',')) throw new FileFault(file, line, 'project-id', { id: id ?? '' })
    const before = lines.get(id)
    if (before !== undefined) throw new FileFault(file, line, 'project-twice', { project: id, before })
    lines.set(id, line)
    return { id, cost: costOf(entry, file), ...textsOf(entry), ...numbersOf(entry) }
  })
}

function costOf({ line, cells }: Entry, file: string): number {
  const cost = readAmount(cells.get('cost'))
  if (typeof cost === 'number') return cost
  const values = { project: cells.get('project_id') ?? '', value: cells.get('cost') ?? '' }
  throw new FileFault(file, line, `cost-${cost}`, values)
}

function textsOf(entry: Entry) {
  const { cells } = entry
  const [name, selected, district] = ['name', 'selected', 'district'].map((column) => cells.get(column))
  const categories = CATEGORY.flatMap((column) => listed(cells.get(column)))
  const more = moreOf(entry, KNOWN)
  return {
    ...(name !== undefined && { name }),
    ...(selected !== undefined && { selected }),
    ...(district !== undefined && { district }),
    ...(categories.length > 0 && { categories }),
    ...(more && { more }),
  }
}

/** What is no number here is left out: nothing is decided with it. */
function numbersOf({ cells }: Entry) {
  const votes = numberIn(cells.get('votes'), 0, Number.MAX_SAFE_INTEGER)
  const latitude = numberIn(cells.get('latitude'), -90, 90)
  const longitude = numberIn(cells.get('longitude'), -180, 180)
  return {
    ...(votes !== undefined && { votes }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  }
}

function numberIn(cell: string | undefined, from: number, to: number): number | undefined {
  const number = cell === undefined ? Number.NaN : Number(cell)
  return number >= from && number <= to ? number : undefined
}

/** Which proposals a reader asked for. Closed lists: what is not in them is as if it had not been asked. */
import { isTheme, type Theme } from '#app/consultation/themes.ts'

export const SORTS = ['newest', 'oldest', 'support', 'cheapest', 'dearest'] as const
export type Sort = (typeof SORTS)[number]

export interface ProposalQuery {
  /** A slug. */
  readonly consultation: string | null
  readonly theme: Theme | null
  /** A district's id. */
  readonly district: string | null
  readonly sort: Sort
}

/** Everything, newest first. */
export const ALL_PROPOSALS: ProposalQuery = {
  consultation: null,
  theme: null,
  district: null,
  sort: 'newest',
}

/** Reads the query of an address; unknown themes and sorts are left out. */
export function readQuery(search: URLSearchParams): ProposalQuery {
  const theme = search.get('theme') ?? ''
  const sort = search.get('sort') ?? ''
  return {
    consultation: search.get('consultation') || null,
    theme: isTheme(theme) ? theme : null,
    district: search.get('district') || null,
    sort: SORTS.find((known) => known === sort) ?? 'newest',
  }
}

/** The query as it stands in an address, without what is the same as saying nothing. */
export function querySearch({ consultation, theme, district, sort }: ProposalQuery, page = 1): string {
  const search = new URLSearchParams()
  if (consultation) search.set('consultation', consultation)
  if (theme) search.set('theme', theme)
  if (district) search.set('district', district)
  if (sort !== 'newest') search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  const text = search.toString()
  return text && `?${text}`
}

/** The page that was asked for, from 1; anything else is the first. */
export function readPage(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

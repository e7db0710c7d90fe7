/** What the page of releasing draws: what will be public, or what became of it. */
import type { FoundVote } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import { drawUpPublication } from './draw-up-publication.server.ts'
import { type VoteSheet, voteSheetOf } from './publication-sheet.ts'
import { heardAt } from './publications.server.ts'

export interface ReleasePage {
  readonly sheet: VoteSheet
  /** Null until it is released. */
  readonly released: { readonly number: number; readonly heardAt: string | null } | null
}

/** @throws Refusal `not-sealed` or `not-counted-yet` */
export async function releasePage(
  city: Pick<City, 'slug' | 'db'>,
  { id, publicationNumber: number }: FoundVote,
  languages: readonly string[],
): Promise<ReleasePage> {
  const sheet = voteSheetOf(await drawUpPublication(city, id), languages)
  const released = number === null ? null : { number, heardAt: (await heardAt(city.db, number)) ?? null }
  return { sheet, released }
}

/** Titles of pages. A loader returns `title`, already in the reader's language; this puts it into the head. */
import type { MetaFunction } from '@remix-run/react'

/** For `export const meta = titleFromData` in every route whose loader returns `title`. */
export const titleFromData: MetaFunction = ({ matches }) => [
  { title: titleOf(matches.map(({ data }) => data)) },
]

/** The innermost title and the name of the place, from what the loaders returned, outermost first. */
export function titleOf(data: readonly unknown[]): string {
  const title = data.map(titleIn).findLast((word) => word !== undefined)
  const place = data.map(placeNameIn).findLast((name) => name !== undefined)
  const words = [title, place === title ? undefined : place].filter((word) => word !== undefined)
  return words.join(' · ') || 'Meydan'
}

const titleIn = (data: unknown): string | undefined =>
  hasKey(data, 'title') && typeof data.title === 'string' ? data.title : undefined

const placeNameIn = (data: unknown): string | undefined =>
  hasKey(data, 'place') && hasKey(data.place, 'name') && typeof data.place.name === 'string'
    ? data.place.name
    : undefined

const hasKey = <Key extends string>(thing: unknown, key: Key): thing is Record<Key, unknown> =>
  typeof thing === 'object' && thing !== null && key in thing

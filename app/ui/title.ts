/** Titles of pages. A loader returns `title`, already in the reader's language; this puts it into the head. */
import type { MetaFunction } from '@remix-run/react'

/** For `export const meta = titleFromData` in every route whose loader returns `title`. */
export const titleFromData: MetaFunction = ({ data, matches }) => {
  const title = titleIn(data)
  const place = matches.map((match) => placeNameIn(match.data)).findLast((name) => name !== undefined)
  const words = [title, place === title ? undefined : place].filter((word) => word !== undefined)
  return words.length > 0 ? [{ title: words.join(' · ') }] : []
}

const titleIn = (data: unknown): string | undefined =>
  hasKey(data, 'title') && typeof data.title === 'string' ? data.title : undefined

const placeNameIn = (data: unknown): string | undefined =>
  hasKey(data, 'place') && hasKey(data.place, 'name') && typeof data.place.name === 'string'
    ? data.place.name
    : undefined

const hasKey = <Key extends string>(thing: unknown, key: Key): thing is Record<Key, unknown> =>
  typeof thing === 'object' && thing !== null && key in thing

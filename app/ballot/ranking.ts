/** A ranking while it is made: which options have a place, in which order. Runs anywhere. */

/** Numbers by option as typed; those that are no place are left as they stand. */
export type Typed = Readonly<Record<string, string>>

const placeOf = (typed: Typed, id: string): number =>
  /^[1-9]\d{0,3}$/.test(typed[id] ?? '') ? Number(typed[id]) : 0

/** Ids that have a place, the first first; equals as they stand in `ids`. */
export const rankedOf = (ids: readonly string[], typed: Typed): string[] =>
  ids.filter((id) => placeOf(typed, id) > 0).sort((a, b) => placeOf(typed, a) - placeOf(typed, b))

/** Places from 1 without gaps for these, and none for all others. */
export function numbered(ids: readonly string[], order: readonly string[]): Typed {
  return Object.fromEntries(ids.map((id) => [id, order.includes(id) ? String(order.indexOf(id) + 1) : '']))
}

/**
 * The order when `id` is put at a place (from 0) among those that are ranked; behind the last one, if the place is greater.
 * With -1 it is taken out.
 */
export function moved(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id)
  if (place < 0) return others
  return [...others.slice(0, place), id, ...others.slice(place)]
}

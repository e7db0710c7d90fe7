/**
 * Spare papers: a box is made with more blank papers than there are electors, and who is verified while the vote runs
 * takes the next spare. The box itself does not change then, so that two copies of it, one from before and one from
 * after, do not show which paper is the newcomer's.
 */

const FEWEST = 200
const KEPT_IN_HAND = 50

/** How many spare papers a box gets when it is made, for an electorate of `electors`. */
export const sparesAtSealing = (electors: number) => Math.max(FEWEST, electors)

/** When spares run short: how many papers are laid at once, so that no newcomer's is laid alone. */
export const SPARES_AT_ONCE = FEWEST

/**
 * The batch that must lie in the box before the next spare is taken, when `first` were laid at sealing and `taken` are
 * used up; undefined while the first ones will do. Laying a batch again changes nothing.
 */
export function spareBatch(first: number, taken: number): { readonly from: number } | undefined {
  const beyond = taken + KEPT_IN_HAND - first
  return beyond < 0 ? undefined : { from: first + Math.floor(beyond / SPARES_AT_ONCE) * SPARES_AT_ONCE }
}

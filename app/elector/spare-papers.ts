/**
 * Spare papers: a box is made with more blank papers than there are electors, and who is verified while the vote runs
 * takes the next spare. The box itself does not change then, so that two copies of it, one from before and one from
 * after, do not show which paper is the newcomer's.
 */

const FEWEST = 200

/** How many spare papers a box gets when it is made, for an electorate of `electors`. */
export const sparesAtSealing = (electors: number) => Math.max(FEWEST, electors)

/** When the spares are used up: how many papers are laid at once, so that no newcomer's is laid alone. */
export const SPARES_AT_ONCE = FEWEST

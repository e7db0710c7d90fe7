/**
 * How closely floating point is trusted, and how often that was enough. Every decision is taken in floating point where
 * its proven bound allows, and exactly where it does not, so that nothing here changes a tally.
 */
export class Filter {
  /** How many decisions were to be taken, and how many of them exact arithmetic had to take. */
  calls = 0
  fallbacks = 0

  /** @param width by how much every bound is widened, 1 or more; a huge one leaves all decisions to exact arithmetic */
  constructor(readonly width = 1) {}
}

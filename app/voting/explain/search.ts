/** Looking for the least number that is enough, by trying. */
import type { Found } from './explained.ts'

/** How fine the border is looked for where more is not always better: to a part in so many. */
const PARTS = 64

/**
 * A number from 1 to `most` for which `works`; it was tried. Where more is always better (`isSteady`) it is the least. Else the
 * first that works among doubled numbers is brought down as long as smaller ones work, to a part in 64, and a smaller
 * one may exist. `by: null` says that none of the numbers tried worked, up to `most`, which was one of them.
 *
 * @param guess where to begin; 1 if nothing is known
 */
export function leastThatWorks(
  works: (by: number) => boolean,
  { most, guess, isSteady }: { readonly most: number; readonly guess: number; readonly isSteady: boolean },
): Found {
  if (most < 1) return { by: null, upTo: 0 }
  let [fails, enough] = [0, Math.min(most, Math.max(1, Math.ceil(guess)))]
  while (!works(enough)) {
    if (enough === most) return { by: null, upTo: most }
    fails = enough
    enough = Math.min(most, 2 * enough)
  }
  while (enough - fails > (isSteady ? 1 : Math.max(1, Math.floor(enough / PARTS)))) {
    const between = Math.floor((fails + enough) / 2)
    if (works(between)) enough = between
    else fails = between
  }
  return { by: enough, least: isSteady || enough === 1 }
}

/** Shuffling with the system's randomness: every order is equally likely, and nobody can guess which it was. */
import { randomInt } from 'node:crypto'

/** A shuffled copy (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [one, two] = [copy[last], copy[other]]
    if (one === undefined || two === undefined) throw new Error('only defined things can be shuffled')
    copy[last] = two
    copy[other] = one
  }
  return copy
}

/** Whether somebody who guessed was merely lucky. */

export interface Success {
  readonly guesses: number
  readonly right: number
  /** The share that a blind guesser gets right: who deals the same ballots out at random. */
  readonly blind: number
  /** How likely a blind guesser is right at least so often (binomial, one-sided). */
  readonly p: number
}

/** How well `guesses` meet the truth. Whoever guesses nothing has no success, with p = 1. */
export function successOf(guesses: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): Success {
  const ballots = [...guesses.keys()].map((person) => truth.get(person) ?? '')
  const right = [...guesses].filter(([person, ballot]) => truth.get(person) === ballot).length
  const counts = new Map<string, number>()
  for (const ballot of ballots) counts.set(ballot, (counts.get(ballot) ?? 0) + 1)
  const blind = [...counts.values()].reduce((sum, count) => sum + (count / ballots.length) ** 2, 0)
  return { guesses: ballots.length, right, blind, p: atLeast(right, ballots.length, blind) }
}

/** Probability of `right` or more successes in `tries`, each with `chance`. */
export function atLeast(right: number, tries: number, chance: number): number {
  if (right <= 0) return 1
  let logFactorials = 0
  let sum = 0
  for (let successes = 0; successes <= tries; successes++) {
    if (successes > 0) logFactorials += Math.log((tries - successes + 1) / successes)
    const logP = logFactorials + logTimes(successes, chance) + logTimes(tries - successes, 1 - chance)
    if (successes >= right) sum += Math.exp(logP)
  }
  return Math.min(1, sum)
}

const logTimes = (times: number, chance: number) => (times === 0 ? 0 : times * Math.log(chance))

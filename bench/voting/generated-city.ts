/**
 * A city's vote on its budget, made up in the shape of Wieliczka's (2023): costs spread as there, half of the voters
 * approve one project, popularity falls off steeply, and the budget is about a fifth of what all projects cost. The same
 * numbers every time.
 */
import { BallotPile } from '#app/voting/ballot-pile.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'

export interface Shape {
  readonly voters: number
  readonly projects: number
  /** The share of a voter in the budget, in the currency. */
  readonly share: number
  /** The most projects on a ballot. */
  readonly most: number
}

export function generatedCity({ voters, projects, share, most }: Shape): Election {
  const draw = drawing(voters + projects)
  const budget = share * voters
  const popularity = Array.from({ length: projects }, () => (0.02 + draw()) ** 2.5)
  const options = costsOf(projects, budget, draw)
  const pile = new BallotPile('approval', projects)
  const bounds = boundsOf(popularity)
  const chosen = new Set<number>()
  for (let voter = 0; voter < voters; voter++) {
    chosen.clear()
    const wanted = draw() < 0.4 ? 1 : 1 + Math.floor(draw() * most)
    for (let tries = 0; chosen.size < wanted && tries < 4 * most; tries++) chosen.add(placeOf(bounds, draw()))
    pile.add([...chosen], [])
  }
  return { budget, options, ballots: pile.ballots(), terms: NO_TERMS }
}

/** Log-normal around a sixtieth of the budget, to full hundreds where they are large; together some five budgets. */
function costsOf(projects: number, budget: number, draw: () => number): Election['options'] {
  const raw = Array.from({ length: projects }, () => Math.exp(1.1 * normal(draw)))
  const scale = (5 * budget) / raw.reduce((sum, cost) => sum + cost, 0)
  return raw.map((cost, option) => {
    const exact = Math.min(budget, Math.max(1, Math.round(cost * scale)))
    return { id: `p${option}`, cost: draw() < 0.7 ? Math.max(1, Math.round(exact / 100) * 100) : exact }
  })
}

function boundsOf(popularity: readonly number[]): Float64Array {
  const total = popularity.reduce((sum, part) => sum + part, 0)
  let sum = 0
  return Float64Array.from(popularity, (part) => {
    sum += part
    return sum / total
  })
}

function placeOf(bounds: Float64Array, at: number): number {
  let [low, high] = [0, bounds.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[middle] ?? 1) > at) high = middle
    else low = middle + 1
  }
  return low
}

const normal = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** Numbers from 0 to below 1 that look drawn by lot (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

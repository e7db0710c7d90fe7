/** Electorates of any size that look like real ones, the same for the same seed. */
import { BallotPile } from '#app/voting/ballot-pile.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'

/** Numbers from 0 to below 1: mulberry32, of public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Ranked papers: options and voters stand in a square, and each voter ranks those nearby, popular ones before others.
 * As many as in Glasgow say one to four names (half of the papers), the rest up to all; so in small electorates many
 * papers are equal, and in large ones long papers are not.
 *
 * @param isFull every paper ranks all options, so that hardly two are equal: the worst case
 */
export function rankedElection(voters: number, options: number, isFull = false, seed = 1): Election {
  const random = seeded(seed)
  const places = Array.from({ length: options }, () => ({ x: random(), y: random(), fame: random() ** 2 }))
  const pile = new BallotPile('ranked', options)
  const [far, order] = [new Float64Array(options), Array.from(places.keys())]
  const ranks = Array.from(places.keys(), (rank) => rank + 1)
  for (let voter = 0; voter < voters; voter++) {
    const [x, y] = [random(), random()]
    for (const [option, place] of places.entries())
      far[option] = Math.hypot(place.x - x, place.y - y) - place.fame / 2 + random() / 8
    order.sort((a, b) => (far[a] ?? 0) - (far[b] ?? 0))
    const names = random() < 0.5 ? 1 + Math.floor(random() * 4) : 1 + Math.floor(random() * options)
    pile.add(isFull ? order : order.slice(0, names), ranks)
  }
  return {
    budget: 0,
    options: places.map((_, option) => ({ id: `o${option}`, cost: 0 })),
    ballots: pile.ballots(),
    terms: NO_TERMS,
  }
}

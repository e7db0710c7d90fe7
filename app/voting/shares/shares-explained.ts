/**
 * A count of Equal Shares told round by round: what was bought and at what price, and for each option that was not,
 * what its supporters still held together when that was no longer enough.
 */

import { exact, type Fraction } from '../exact.ts'
import type { TallySheet } from '../tally-sheet.ts'
import { excluderOf } from '../terms.ts'
import type { Bidder, Electorate } from './electorate.ts'
import type { Filter } from './filter.ts'
import type { Purchase } from './one-count.ts'
import { atTheStart, beginRound, estimate, spreadOf } from './prices.ts'
import { Purses } from './purses.ts'

/** Writes the rounds, ties and losses of a finished count, by paying for the purchases once more. */
export function writeRounds(
  sheet: TallySheet,
  electorate: Electorate,
  share: Fraction,
  purchases: readonly Purchase[],
  filter: Filter,
): void {
  const purses = new Purses(electorate, share, filter)
  const means = new Means(electorate, purses)
  loseTheHopeless(sheet, electorate)
  acceptTheFree(sheet, electorate)
  let excluded = electorate.free.flatMap(({ id }) => loseRivals(sheet, means, id))
  excluded.push(...loseThoseOutOfReach(sheet, means))
  for (const { bidder, tied, settledBy } of purchases) {
    sheet.tie(tied, bidder, settledBy)
    const { parts, of } = payFor(bidder, purses)
    means.spend(bidder)
    sheet.left -= bidder.cost
    const { left } = sheet
    const rivals = loseRivals(sheet, means, bidder.id)
    const over = [...excluded, ...rivals, ...loseThoseOutOfReach(sheet, means, sheet.rounds.length + 1)]
    sheet.rounds.push({
      tally: { [bidder.id]: exact(BigInt(bidder.unit) * of, parts) },
      elected: [bidder.id],
      excluded: over,
      left,
      most: exact(parts, of),
      transfer: null,
      exhausted: '0',
    })
    excluded = []
  }
}

/** Pays and answers the exact price. Throws if the supporters cannot pay, which the count has ruled out. */
function payFor(bidder: Bidder, purses: Purses): Fraction {
  const [runner] = atTheStart({ bidders: [bidder], free: [] })
  beginRound(runner ? [runner] : [])
  if (runner) estimate(runner, purses, Number.MAX_VALUE)
  const settlement = runner && purses.settle(runner)
  if (!settlement) throw new Error(`cannot be paid for: ${bidder.id}`)
  const price = purses.ledger.priceOf(settlement)
  purses.pay(settlement)
  return price
}

/** What the supporters of each open option hold together, looked up only when it may have become too little. */
class Means {
  /** Of each open option a lower bound: nobody can lose more than what was spent since it was looked up. */
  readonly #atLeast: Map<Bidder, number>

  constructor(
    readonly electorate: Electorate,
    readonly purses: Purses,
  ) {
    this.#atLeast = new Map(electorate.bidders.map((bidder) => [bidder, 0]))
  }

  spend(bought: Bidder): void {
    this.#atLeast.delete(bought)
    for (const [bidder, amount] of this.#atLeast) this.#atLeast.set(bidder, amount - bought.cost)
  }

  /** Closes the options that may not win beside this one, and answers their ids. */
  exclude(winner: string): string[] {
    const closed = [...this.#atLeast.keys()].filter(({ rivals }) => rivals.has(winner))
    for (const bidder of closed) this.#atLeast.delete(bidder)
    return closed.map(({ id }) => id)
  }

  /** Closes the options that cannot be paid for any more; each with what its supporters hold, over the ledger's scale. */
  *takeThoseOutOfReach(): Generator<{ bidder: Bidder; held: bigint }> {
    for (const [bidder, amount] of this.#atLeast) {
      if (amount > bidder.cost) continue
      const spread = spreadOf(bidder, this.purses)
      this.purses.ask(bidder, Number.POSITIVE_INFINITY)
      const { paid } = this.purses
      this.#atLeast.set(bidder, paid - spread)
      if (paid - spread > bidder.cost) continue
      const held = this.#exactly(bidder)
      if (held >= BigInt(bidder.cost) * this.purses.ledger.scale) continue
      this.#atLeast.delete(bidder)
      yield { bidder, held }
    }
  }

  #exactly(bidder: Bidder): bigint {
    const { indices } = this.electorate
    let count = 0
    for (let i = 0; i < bidder.groups.length; i++) {
      if (this.purses.rough[bidder.groups[i] ?? 0]) indices[count++] = i
    }
    return this.purses.ledger.together(this.purses.ledger.held(bidder, indices, count))
  }
}

function loseTheHopeless(sheet: TallySheet, { bidders, free }: Electorate): void {
  const { budget } = sheet.election
  const supported = new Set([...bidders, ...free].map(({ position }) => position))
  for (const { id, position, cost } of sheet.candidates) {
    if (!supported.has(position)) sheet.lose(position, { id, why: 'no-supporters' })
    else if (cost > budget) sheet.lose(position, { id, why: 'above-budget', cost, budget })
  }
}

function acceptTheFree(sheet: TallySheet, { free }: Electorate): void {
  const { left } = sheet
  const round = { tally: {}, excluded: [], left, most: '0', transfer: null, exhausted: '0' }
  for (const { id } of free) sheet.rounds.push({ ...round, elected: [id] })
}

/** Writes down what may not win beside the winner, and answers the ids of those that bid. */
function loseRivals(sheet: TallySheet, means: Means, winner: string): string[] {
  const elected = new Set([...sheet.elected, winner])
  for (const { id, position } of sheet.candidates) {
    if (!elected.has(id) && excluderOf(sheet.election, { id }, [winner]) !== undefined)
      sheet.lose(position, { id, why: 'incompatible', with: winner })
  }
  return means.exclude(winner)
}

/** Writes down the options whose supporters no longer hold the cost together, and answers their ids. */
function loseThoseOutOfReach(sheet: TallySheet, means: Means, after = sheet.rounds.length): string[] {
  const ids: string[] = []
  for (const { bidder, held } of means.takeThoseOutOfReach()) {
    const { id, position, cost } = bidder
    const { scale } = means.purses.ledger
    const needed = BigInt(cost) * scale
    ids.push(id)
    sheet.lose(position, {
      id,
      why: 'supporters-ran-out',
      cost,
      held: exact(held, scale),
      missing: exact(needed - held, scale),
      reach: exact(held, needed),
      after,
    })
  }
  return ids
}

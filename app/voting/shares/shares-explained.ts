/**
 * A count of Equal Shares told round by round: what was bought and at what price, and for each option that was not,
 * what its supporters still held together when that was no longer enough.
 */

import { exact, type Fraction } from '../exact.ts'
import type { TallySheet } from '../tally-sheet.ts'
import type { Bidder, Groups } from './bidders.ts'
import type { Purchase } from './one-count.ts'
import { Purses } from './purses.ts'

/** Writes the rounds, ties and losses of a finished count, by paying for the purchases once more. */
export function writeRounds(
  sheet: TallySheet,
  groups: Groups,
  bidders: readonly Bidder[],
  share: Fraction,
  purchases: readonly Purchase[],
): void {
  const purses = new Purses(groups, share)
  const open = new Set(bidders)
  loseTheHopeless(sheet)
  acceptTheFree(sheet)
  let excluded = loseThoseOutOfReach(sheet, open, purses)
  for (const { bidder, price, tied, settledBy } of purchases) {
    sheet.tie(tied, bidder, settledBy)
    const effective = exact(BigInt(bidder.cost) * price.payers * purses.scale, price.due)
    const most = exact(price.due, price.payers * purses.scale)
    purses.pay(bidder.groups, price)
    open.delete(bidder)
    sheet.left -= bidder.cost
    const { left } = sheet
    const over = [...excluded, ...loseThoseOutOfReach(sheet, open, purses, sheet.rounds.length + 1)]
    sheet.rounds.push({
      tally: { [bidder.id]: effective },
      elected: [bidder.id],
      excluded: over,
      left,
      most,
      transfer: null,
      exhausted: '0',
    })
    excluded = []
  }
}

function loseTheHopeless(sheet: TallySheet): void {
  const { budget } = sheet.election
  for (const { id, position, cost, supporters } of sheet.candidates) {
    if (supporters === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (cost > budget) sheet.lose(position, { id, why: 'above-budget', cost, budget })
  }
}

/** Most supporters first, then by lot; there is no tie to settle, because all of them win. */
function acceptTheFree(sheet: TallySheet): void {
  const free = sheet.candidates.filter(({ cost, supporters }) => cost === 0 && supporters > 0)
  for (const { id } of free.sort((a, b) => b.supporters - a.supporters || a.position - b.position)) {
    sheet.rounds.push({
      tally: {},
      elected: [id],
      excluded: [],
      left: sheet.left,
      most: '0',
      transfer: null,
      exhausted: '0',
    })
  }
}

/** Closes the options whose supporters no longer hold the cost together, and answers their ids. */
function loseThoseOutOfReach(
  sheet: TallySheet,
  open: Set<Bidder>,
  purses: Purses,
  after = sheet.rounds.length,
): string[] {
  const ids: string[] = []
  for (const bidder of open) {
    const { id, position, cost, groups } = bidder
    const [held, needed] = [purses.together(groups), BigInt(cost) * purses.scale]
    if (held >= needed) continue
    open.delete(bidder)
    ids.push(id)
    sheet.lose(position, {
      id,
      why: 'supporters-ran-out',
      cost,
      held: exact(held, purses.scale),
      missing: exact(needed - held, purses.scale),
      reach: exact(held, needed),
      after,
    })
  }
  return ids
}

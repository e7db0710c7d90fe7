/**
 * Single transferable vote as in Scottish council elections: SSI 2007/42, schedule 1, rules 45 to 52.
 *
 * The quota is valid papers / (seats + 1), cut to a whole number, and one more (46). Who has it is elected (47). What one
 * has above it goes on, one option a stage, the largest surplus first: all papers of that option, each at
 * surplus x its value / votes, cut to five decimals (48, 49). When no surplus waits, the one with the fewest votes is
 * excluded and the papers go on at the values they have (50, 51). As soon as only as many are left as there are seats,
 * all of them are elected and nothing more is transferred (52): the excluded one of that stage keeps its papers.
 *
 * Votes are whole hundred-thousandths, which five decimals are, so nothing is rounded but where the law cuts
 * (`Piles`). Who is told apart by earlier stages: `settleByHistory`. Elected at one stage, more votes come first, then
 * the lot.
 *
 * Terms: "none of these" is counted like any option, and a seat that it takes stays empty; so does the seat of one that
 * acceptance asks more of. An option that may not win beside an elected one gets nothing any more, and is excluded at the
 * next stage at which no surplus waits. Blank and spoilt papers are not valid, so the quota does not know them.
 */
import type { Election } from '../election.ts'
import type { ScottishStvRule } from '../ranked-rule.ts'
import type { Round, Tally } from '../tally.ts'
import type { Candidate } from '../tally-sheet.ts'
import { openCount } from '../transfer/opening.ts'
import type { RankedCount } from '../transfer/ranked-count.ts'
import type { Seats } from '../transfer/seats.ts'

/** Hundred-thousandths of a vote. */
const UNIT = 100_000

type Stage = Pick<Round, 'transfer' | 'excluded'>

/** Counts an election. Throws RangeError as `openCount` does. */
export function scottishStv(election: Election, rule: ScottishStvRule): Tally {
  const { count, seats, isOver, write } = openCount(election, rule, UNIT)
  const quota = Math.floor(count.piles.valid / (rule.seats + 1)) + 1
  let stage: Stage = { transfer: null, excluded: [] }
  while (!isOver) {
    count.endRound({ ...stage, elected: elect(count, seats, quota * UNIT) })
    if (seats.left === 0 || count.continuing().length === 0) break
    stage = handOn(count, seats, quota * UNIT) ?? exclude(count, seats)
  }
  seats.close()
  return write(rule, quota)
}

/** Those who have the quota; then, if no more are left than seats, all of them. */
function elect(count: RankedCount, seats: Seats, quota: number): string[] {
  const elected = seats.fill(count.continuing().filter((candidate) => count.votesOf(candidate) >= quota))
  const rest = count.continuing()
  return rest.length <= seats.left ? [...elected, ...seats.fill(rest)] : elected
}

/** The largest surplus goes on; undefined where there is none. */
function handOn(count: RankedCount, seats: Seats, quota: number): Stage | undefined {
  const above = inLotOrder(seats.holders).filter((candidate) => count.votesOf(candidate) > quota)
  if (above.length === 0) return undefined
  return { transfer: count.moveSurplus(count.settle(above, 'most'), quota), excluded: [] }
}

/** Who may not win any more leaves first, then who has the fewest votes. */
function exclude(count: RankedCount, seats: Seats): Stage {
  const barred = seats.releaseBarred()
  if (barred) return { transfer: count.moveAll(barred), excluded: [barred.id] }
  const lowest = count.settle(count.continuing(), 'fewest')
  count.exclude(lowest)
  const isFilled = count.continuing().length <= seats.left
  return { transfer: isFilled ? null : count.moveAll(lowest), excluded: [lowest.id] }
}

const inLotOrder = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => a.position - b.position)

/**
 * Instant run-off: every paper stands for the first option it names that is still open. Who has more than half of the
 * votes that stand for somebody wins; else the one with the fewest leaves and its papers go on, one option a round.
 *
 * Terms: "none of these" is counted like any option; where it wins, or is level with the only other one left, nobody is
 * elected. Where acceptance asks for more votes than the winner has, the count goes on until two are left before it says
 * so. Incompatible options mean nothing where one is elected. Blank papers stand for nobody.
 *
 * Papers with gaps and equals are read as the rule says (`PaperWalk`); who leaves of those with equally few votes
 * is decided as in rule 51 of SSI 2007/42 (`settleByHistory`).
 */
import type { Election } from '../election.ts'
import type { IrvRule } from '../ranked-rule.ts'
import type { Round, Tally } from '../tally.ts'
import type { Candidate } from '../tally-sheet.ts'
import { openCount } from '../transfer/opening.ts'
import type { RankedCount } from '../transfer/ranked-count.ts'
import type { Seats } from '../transfer/seats.ts'

/** Counts an election. Throws RangeError as `openCount` does. */
export function irv(election: Election, rule: IrvRule): Tally {
  const { count, seats, isOver, write } = openCount(election, rule, 1)
  let moved: Pick<Round, 'transfer' | 'excluded'> = { transfer: null, excluded: [] }
  while (!isOver) {
    const winner = winnerOf(count, seats)
    count.endRound({ ...moved, elected: winner ? seats.fill([winner]) : [] })
    if (winner) break
    moved = excludeOne(count)
  }
  seats.close()
  return write(rule, null)
}

/** Who has more than half, once that is enough; "none of these" where it is level with the only other one. */
function winnerOf(count: RankedCount, seats: Seats): Candidate | undefined {
  const open = count.continuing()
  const cast = open.reduce((sum, candidate) => sum + count.votesOf(candidate), 0)
  const leader = open.find((candidate) => 2 * count.votesOf(candidate) > cast)
  if (leader && (open.length <= 2 || seats.isAccepted(leader))) return leader
  return leader || open.length > 2 ? undefined : open.find(({ id }) => id === count.election.terms.none)
}

/** The papers stay where they are if only one other is left, because it has won then. */
function excludeOne(count: RankedCount): Pick<Round, 'transfer' | 'excluded'> {
  const lowest = count.settle(count.continuing(), 'fewest')
  count.exclude(lowest)
  const transfer = count.continuing().length > 1 ? count.moveAll(lowest) : null
  return { transfer, excluded: [lowest.id] }
}

/**
 * Real ranked elections against what is known of them. What each figure comes from, and where two references differ and
 * why, stands in the tables below and in `ranked/README.md`.
 */
import { expect, test } from 'vitest'
import { papersOf } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { readExact, roundExact } from '#app/voting/exact.ts'
import { electionIn } from '#app/voting/files/ballot-file.ts'
import type { IrvRule } from '#app/voting/ranked-rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { irvRule, stvRule } from '#tests/given/ranked.ts'
import { PlainFraction as F } from './plain-fraction.ts'
import { type IrvRound, inLot, knownOf, rankedBackwards, rankedFile } from './ranked-files.ts'
import { slowStv } from './slow-ranked.ts'

/**
 * Item, seats, winners in the order in which we elect them, ties met.
 *
 * Stage sheets of droop 0.14, rule "scotland" (its own tests hold the same counts). It names the winners by number, not in
 * the order of election, and it hands on the papers of the last one excluded although nobody is left to be decided
 * about; rule 52 (2) of 2007 forbids that ("no further transfer"), since 2021 it only need not be done. So our last stage
 * has those papers where they were, and all stages before are equal to the last decimal.
 */
const SHEETS: [item: string, seats: number, winners: string[], ties: number][] = [
  ['stv-droop-SC', 4, ['7', '4', '13', '3'], 3],
  ['stv-droop-SCw', 4, ['7', '13', '1', '3'], 3],
  ['stv-glasgow-2007-calton', 3, ['8', '10', '9'], 0],
  ['stv-glasgow-2007-govan', 4, ['6', '4', '3', '1'], 0],
  ['stv-glasgow-2007-linn', 4, ['7', '3', '2', '6'], 0],
  ['stv-glasgow-2007-partick-west', 4, ['7', '6', '3', '2'], 0],
  ['stv-glasgow-2007-pollokshields', 3, ['6', '3', '4'], 0],
]

test.each(SHEETS)('%s, %i seats: every stage of the Scottish sheet', (item, seats, winners, ties) => {
  const known = knownOf(item)
  const { stages, quota, winners_in_order_of_election, tie_messages } = known.scottish_wigm
  const tally = count(rankedBackwards(item), stvRule(seats))

  expect([tally.ballots, tally.blank, tally.spoilt, `${tally.quota}.00000`]).toEqual([
    known.ballots,
    0,
    0,
    quota,
  ])
  expect(known.seats).toBe(seats)
  expect(tally.winners).toEqual(winners)
  expect([...winners].map(Number).sort((a, b) => a - b)).toEqual(winners_in_order_of_election)
  expect(sheetOf(tally).slice(0, -1)).toEqual(stages.slice(0, -1))
  expect([tally.rounds.length, tally.rounds.at(-1)?.transfer]).toEqual([stages.length, null])
  expect(tally.ties.map(({ chosen }) => `-> Cand ${chosen}`)).toEqual(
    tie_messages.map((message: string) => message.replace(/.*(?=->)/, '')),
  )
  expect(tally.ties).toHaveLength(ties)
})

/** A tally as droop writes it: five decimals, and zero for who has left. */
function sheetOf({ rounds, options }: Tally) {
  let ended = new F(0)
  return rounds.map(({ tally, transfer }) => {
    const { parts, of } = readExact(transfer?.exhausted ?? '0')
    ended = ended.plus(new F(parts, of))
    const votes = options.map(({ id }) => [id, roundExact(tally[id] ?? '0', 5)])
    return { votes: Object.fromEntries(votes), non_transferable: roundExact(String(ended), 5) }
  })
}

test.each(SHEETS)(
  '%s: with the transfer that nobody needs, the last stage of the sheet is right too',
  (item, seats) => {
    const { scottish_wigm } = knownOf(item)
    const { options, ballots } = rankedBackwards(item)
    const papers = [...papersOf(ballots)].map(({ count, positions }) => ({
      count,
      ranks: positions.map((position) => [position]),
    }))
    const terms = { skipped: 'next', equal: 'end', none: null, tenths: 0, incompatible: [] } as const
    const { stages } = slowStv({ options: options.length, papers, ...terms }, seats, false)
    const last = stages.at(-1)
    expect({
      votes: Object.fromEntries(
        options.map(({ id }, option) => [id, roundExact(String(last?.votes[option] ?? '0'), 5)]),
      ),
      non_transferable: roundExact(String(last?.nonTransferable), 5),
    }).toEqual(scottish_wigm.stages.at(-1))
  },
)

/** As droop and the scratch counts write an instant run-off. */
const roundsOf = ({ rounds, spoilt }: Tally) =>
  rounds.map(({ tally, exhausted }, i) => ({
    tally: Object.fromEntries(Object.entries(tally).map(([id, votes]) => [id, Number(votes)])),
    exhausted: Number(exhausted) + spoilt,
    eliminated: rounds[i + 1]?.excluded[0] ?? null,
  }))

const asText = (rounds: readonly IrvRound[]) =>
  rounds.map((round) => ({
    ...round,
    eliminated: round.eliminated === null ? null : String(round.eliminated),
  }))

/**
 * One seat by instant run-off: scratch counts, which droop ("wigm", one seat), stv-rs ("meek", one seat) and pref_voting
 * agree with on the winner. No declared winner is in the sources of the ballots from New South Wales.
 */
test.each([
  ['irv-nsw-canterbury-2019', '1', 1],
  ['irv-nsw-strathfield-2015', '3', 4],
  ['irv-nsw-the-entrance-2015', '4', 4],
])('%s: option %s wins in round %i', (item, winner, rounds) => {
  const { results, ballots } = knownOf(item)
  const tally = count(rankedBackwards(item), irvRule())
  expect([tally.ballots, tally.blank, tally.spoilt]).toEqual([ballots, 0, 0])
  expect(tally.winners).toEqual([winner])
  expect(String(results.irv_one_seat.winner)).toBe(winner)
  expect(roundsOf(tally)).toEqual(asText(results.irv_one_seat.rounds))
  expect(tally.rounds).toHaveLength(rounds)
  expect(tally.ties).toEqual([])
})

/** The same papers for one seat, from the same scratch counts; where they met ties the lowest number left. */
test.each([
  [
    'stv-droop-SC',
    '4',
    [
      ['12', '11', '10', '6'],
      ['12', '11', '10'],
      ['12', '11'],
      ['9', '8'],
    ],
  ],
  ['stv-glasgow-2007-calton', '8', []],
  ['stv-glasgow-2007-govan', '6', []],
  ['stv-glasgow-2007-linn', '3', []],
  ['stv-glasgow-2007-partick-west', '7', []],
  ['stv-glasgow-2007-pollokshields', '6', []],
])('%s for one seat by instant run-off: option %s', (item, winner, ties) => {
  const { irv_one_seat } = knownOf(item).as_single_seat
  const tally = count(rankedBackwards(item), irvRule())
  expect([tally.winners, String(irv_one_seat.winner)]).toEqual([[winner], winner])
  expect(roundsOf(tally)).toEqual(asText(irv_one_seat.rounds))
  expect(tally.ties.map(({ options }) => options)).toEqual(ties)
})

/**
 * Burlington 2009: six papers name two on one rank, and the last round is another by each way to read that. The first row
 * is a scratch count; the second is what the city declared and abiftool asserts (8,374 votes in the last round); the
 * third is told beside them. Four of the six share their first rank, and say nothing at all unless ranks are passed over.
 */
test.each<[IrvRule['equal'], number, number, number]>([
  ['end', 4313, 4060, 4],
  ['only-open', 4313, 4061, 4],
  ['pass', 4316, 4061, 0],
])('Burlington, equal=%s: Kiss %i, Wright %i, %i spoilt', (equal, kiss, wright, spoilt) => {
  const { results, known_good } = knownOf('irv-burlington-2009')
  const tally = count(electionIn(rankedFile('irv-burlington-2009')), irvRule({ equal }))
  expect([tally.ballots, tally.spoilt, tally.winners]).toEqual([8980, spoilt, ['Kiss']])
  expect(tally.rounds.at(-1)?.tally).toEqual({ Kiss: String(kiss), Wright: String(wright) })
  if (equal === 'end') expect(roundsOf(tally)).toEqual(results.irv.rounds)
  if (equal === 'only-open') {
    expect(known_good.declared_final_round).toEqual({ Kiss: kiss, Wright: wright })
    expect(known_good.final_round_asserted).toBe(kiss + wright)
  }
})

/**
 * Portland 2015, 99 papers as a cast vote record: RCTab's expected report. Its parameters are ours: at most one skipped
 * rank allowed, an overvote ends the paper, of equals the later in the list leaves. It eliminates in batches, which here
 * only takes "Undeclared Write-ins" without a vote out together with the first one: so rounds can be compared one by one,
 * that name left aside. Its three kinds of inactive papers are our spoilt and exhausted together.
 */
test('Portland: every round of the report', () => {
  const item = 'irv-portland-2015-sample'
  const { candidates, official } = knownOf(item)
  const tally = count(inLot(electionIn(rankedFile(item)), candidates), irvRule({ skipped: 'end-after-two' }))
  const report = official.rounds.map(({ tally, inactive, results }: ReportedRound) => {
    const { 'Undeclared Write-ins': _, ...named } = tally
    const [{ eliminated = null } = {}] = results
    const exhausted = Object.values(inactive).reduce((sum, papers) => sum + Number(papers), 0)
    const votes = Object.entries(named).map(([name, papers]) => [name, Number(papers)])
    return { tally: Object.fromEntries(votes), exhausted, eliminated }
  })
  expect(roundsOf(tally)).toEqual(report)
  expect([tally.ballots, tally.rounds.length, tally.winners]).toEqual([
    99,
    14,
    ['Mavodones, Nicholas M. Jr.'],
  ])
  expect(tally.ties.map(({ options, settledBy }) => [options, settledBy])).toEqual([
    [['Marshall, David A.', 'Rathband, Jed'], 'lot'],
    [['Lapchick, Jodie L.', 'Vail, Christopher L.'], 'earlier-rounds'],
  ])
})

interface ReportedRound {
  readonly tally: Readonly<Record<string, string>>
  readonly inactive: Readonly<Record<string, string>>
  readonly results: readonly { readonly eliminated?: string }[]
}

/**
 * Transcripts of stv-rs count by Meek, which shares a surplus out again and again and lowers the quota as papers end:
 * no figure of theirs is one of ours, and only the winners are compared. In Pollokshields the two rules elect others.
 */
test.each([
  ['stv-rs-vegetables', 'vegetables.fixed9.log', 4],
  ['stv-rs-tie-explicit', 'ties/tie_break_explicit.fixed9.log', 2],
])('%s: the Scottish rules elect whom Meek does', (item, transcript, seats) => {
  const elected = knownOf(item).transcripts[transcript].elected.map(([name]: [string]) => name)
  const file = rankedFile(item)
  const { winners } = count(electionIn(file), stvRule(file.seats!))
  const names = winners.map((winner) => file.options.find(({ id }) => id === winner)?.name)
  expect([file.seats, names.sort()]).toEqual([seats, elected])
})

test('Pollokshields: the Scottish rules elect 4, Meek elects 7', () => {
  const { meek, scottish_wigm } = knownOf('stv-glasgow-2007-pollokshields')
  expect([scottish_wigm.winners_in_order_of_election, meek.winners]).toEqual([
    [3, 4, 6],
    [3, 6, 7],
  ])
})

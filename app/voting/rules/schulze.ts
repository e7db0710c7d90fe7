/**
 * Schulze: every option meets every other on all papers; one beats another if the strongest chain of won duels that leads
 * from it is stronger than the one that leads back. Who wins every duel wins; copies of an option change nothing. It is
 * hard to check by hand, so all duels are published.
 *
 * The order: options that no other of those left beats are a tier, then the same again among the rest. Of a tier the
 * lot says who takes a seat, if there are fewer seats than options in it.
 *
 * Terms: an option that does not beat "none of these" is not elected. Acceptance asks for papers that rank an option.
 *
 * Schulze: A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method, 2011.
 */
import type { Election } from '../election.ts'
import { cellOf, duelsOf, rowsOf, type Square, strongestChains } from '../pairs/duels.ts'
import { needKind, type Papers, readPapers } from '../papers.ts'
import type { SchulzeRule } from '../ranked-rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import type { Loss, Tally } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { acceptanceMissed, excluderOf, refuseTermsOfBudgets, turnoutMissed } from '../terms.ts'

/** Counts an election. Throws RangeError for papers that are not ranked, and for terms without sense. */
export function schulze(election: Election, rule: SchulzeRule): Tally {
  needKind(election.ballots, RULE_FACTS.schulze.kinds, 'schulze')
  refuseTermsOfBudgets(election, rule.seats)
  const sheet = new TallySheet(election, candidatesOf(election))
  const papers = readPapers(election.ballots, () => true)
  const wins = duelsOf(election.ballots, election.options.length, rule.unranked)
  const chains = strongestChains(wins, rule.strength)
  const tiers = tiersOf(sheet.candidates, chains)
  const undecided = turnoutMissed(election, papers)
  if (!undecided) loseTheUnable(sheet, chains, papers)
  const elected = undecided ? [] : seat(tiers, rule, sheet)
  sheet.rounds.push({
    tally: Object.fromEntries(
      sheet.candidates.map((one) => [one.id, String(beatenBy(one, sheet.candidates, chains))]),
    ),
    elected: elected.map(({ id }) => id),
    excluded: [...sheet.losses.values()].map(({ id }) => id),
    left: election.budget,
    most: null,
    transfer: null,
    exhausted: '0',
  })
  for (const one of sheet.candidates.filter((candidate) => !elected.includes(candidate)))
    sheet.lose(one.position, lossOf(one, elected, chains))
  return {
    ...sheet.write(rule, null),
    blank: papers.blank,
    ranking: tiers.map((tier) => tier.map(({ id }) => id)),
    duels: { wins: rowsOf(wins), strengths: rowsOf(chains) },
    undecided,
  }
}

const beats = (chains: Square, one: Candidate, other: Candidate): boolean =>
  cellOf(chains, one.position, other.position) > cellOf(chains, other.position, one.position)

/** How many options it beats. */
const beatenBy = (one: Candidate, all: readonly Candidate[], chains: Square): number =>
  all.filter((other) => beats(chains, one, other)).length

function tiersOf(candidates: readonly Candidate[], chains: Square): Candidate[][] {
  const tiers: Candidate[][] = []
  let rest = [...candidates]
  while (rest.length > 0) {
    const tier = rest.filter((one) => !rest.some((other) => beats(chains, other, one)))
    tiers.push(tier)
    rest = rest.filter((one) => !tier.includes(one))
  }
  return tiers
}

function loseTheUnable(sheet: TallySheet, chains: Square, papers: Papers): void {
  const { election, candidates } = sheet
  const none = candidates.find(({ id }) => id === election.terms.none)
  for (const candidate of candidates) {
    const { id, position, supporters } = candidate
    const missed = acceptanceMissed(election, papers, candidate, supporters)
    if (candidate === none) sheet.lose(position, { id, why: 'is-none' })
    else if (supporters === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (none && !beats(chains, candidate, none)) {
      const [votes, its] = [cellOf(chains, position, none.position), cellOf(chains, none.position, position)]
      sheet.lose(position, { id, why: 'below-none', votes: String(votes), none: String(its) })
    } else if (missed) sheet.lose(position, missed)
  }
}

/** Tier by tier, in the order of the lot within one. */
function seat(tiers: readonly Candidate[][], { seats }: SchulzeRule, sheet: TallySheet): Candidate[] {
  const elected: Candidate[] = []
  for (const tier of tiers) {
    let able = tier.filter(({ position }) => !sheet.losses.has(position))
    while (elected.length < seats) {
      const [best] = able
      if (!best) break
      sheet.tie(able, best, 'lot')
      able = able.filter((other) => other !== best)
      const ids = elected.map(({ id }) => id)
      const rival = excluderOf(sheet.election, best, ids)
      if (rival === undefined) elected.push(best)
      else sheet.lose(best.position, { id: best.id, why: 'incompatible', with: rival })
    }
  }
  return elected
}

/** The last of the winners that beats it; of equals the last winner, whom the lot preferred. */
function lossOf(one: Candidate, elected: readonly Candidate[], chains: Square): Loss {
  const { id, position } = one
  const winner = elected.findLast((other) => beats(chains, other, one)) ?? elected.at(-1)
  if (!winner) return { id, why: 'undecided' }
  const [votes, against] = [
    cellOf(chains, winner.position, position),
    cellOf(chains, position, winner.position),
  ]
  return { id, why: 'beaten', by: winner.id, votes, against }
}

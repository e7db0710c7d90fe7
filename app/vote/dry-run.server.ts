/** A dry run: the ballot and the result of a vote as they will look, on ballots that are invented. Nothing is written. */
import { createHash } from 'node:crypto'
import type { BallotPage } from '#app/ballot/ballot-page.server.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { Election } from '#app/voting/election.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import type { Counting } from './counting.ts'
import { manifestOptions } from './draw-up-manifest.server.ts'
import { type Chance, inventedBallots } from './invented-ballots.ts'
import type { ManifestOption } from './manifest.ts'
import { type Result, resultOf } from './result.ts'
import { optionsOf } from './vote-options.server.ts'
import type { FoundVote } from './votes.server.ts'
import { inWordsOf } from './words.ts'

export interface DryRun {
  readonly ballot: BallotPage
  readonly result: Result
}

/** The same vote gives the same dry run. Counts in a thread; rejects as counting does. */
export async function dryRun(
  { db }: City,
  counting: Counting,
  vote: FoundVote,
  languages: readonly string[],
): Promise<DryRun> {
  const options = await manifestOptions(db, vote.id)
  const chance = chanceOf(vote.id)
  const election: Election = {
    budget: vote.budget,
    options: options.map(({ id, cost }) => ({ id, cost })),
    ballots: inventedBallots(options, vote.ballotLimit, chance),
    terms: { ...vote.terms, turnout: 0 },
  }
  const { tally, explained } = await counting.count(election, vote.rule)
  const themes = new Map((await optionsOf(db, vote.id)).map(({ option_id, theme }) => [option_id, theme]))
  const named = options.map(({ id, titles, district, proposal }) => ({
    id,
    title: inWordsOf(titles, languages),
    proposalNumber: proposal.number,
    district: district && inWordsOf(district.names, languages),
    theme: themes.get(id) ?? null,
  }))
  const about = { options: named, currency: vote.currency, electors: null, explained }
  const title = (await textsOf(shared(db), [vote.id], languages)).need(vote.id, 'title')
  return { ballot: { ...ballotOf(vote, options, languages), title }, result: resultOf(tally, about) }
}

const ballotOf = (
  vote: FoundVote,
  options: readonly ManifestOption[],
  languages: readonly string[],
): Omit<BallotPage, 'title'> => ({
  opensAt: vote.opensAt,
  closesAt: vote.closesAt,
  closedAt: null,
  budget: vote.budget,
  currency: vote.currency,
  limit: vote.ballotLimit,
  rule: vote.rule.id,
  spends: RULE_FACTS[vote.rule.id].spends,
  lines: options.map(({ id, titles, cost, district }, position) => ({
    id,
    position,
    title: inWordsOf(titles, languages),
    cost,
    district: district && inWordsOf(district.names, languages),
  })),
  reason: null,
})

/** Numbers from 0 up to 1 that a hash draws from a seed and a counter. */
function chanceOf(seed: string): Chance {
  let drawn = 0
  return () => {
    const hash = createHash('sha256').update(`dry run\n${seed}\n${drawn++}`).digest()
    return hash.readUInt32BE(0) / 2 ** 32
  }
}

/** Making a vote from proposals of a consultation. It is a draft, and nothing opens, until it is sealed. */
import canonicalize from 'canonicalize'
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { Terms } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { BallotLimit } from './vote.ts'
import { insertOptions, type ProposalNow, proposalsNow } from './vote-options.server.ts'
import { insertVote } from './votes.server.ts'
import { NO_WISHES, termsOf, type WishedTerms } from './wished-terms.ts'

export interface NewVote {
  readonly consultationId: string
  readonly slug: string
  readonly title: string
  /** Of the title. */
  readonly language: string
  readonly rule: Rule
  readonly ballotLimit: BallotLimit
  /** Minor units of the consultation's currency. */
  readonly budget: number
  readonly opensAt: Date
  readonly closesAt: Date
  readonly publishesBallots: boolean
  /** Nothing is asked for, if not said. */
  readonly terms?: WishedTerms
  /** Ids of proposals; each becomes an option, as its latest version says now. */
  readonly proposals: readonly string[]
}

/**
 * Makes a vote whose options are copies of proposals.
 *
 * @returns the vote's id
 * @throws Refusal `slug-taken`, `withdrawn` (a proposal was taken back), `nothing-to-vote-on`, `too-many-seats`,
 *   `districts-too-dear`
 */
export async function makeVote(db: CityDb, vote: NewVote, by: string, now: Date): Promise<string> {
  const id = newId()
  await db.transaction().execute(async (trx) => {
    const chosen = await chosenProposals(trx, vote)
    const options = optionRows(id, chosen, RULE_FACTS[vote.rule.id].spends)
    const terms = termsOf(vote.terms ?? NO_WISHES, optionsOfProposals(options, chosen))
    refuseWhatCannotBe(vote, terms, options.length)
    await insertVote(trx, { ...rowOf(id, vote, by, now), terms: plain(terms) })
    const { title, language } = vote
    await writeTexts(sharedTrx(trx), { owner: id, language, fields: { title }, at: now })
    await insertOptions(trx, options)
    const detail = { slug: vote.slug, options: chosen.length, rule: vote.rule.id }
    await journal(sharedTrx(trx), { act: 'make-vote', subject: `vote:${id}`, detail, actor: by, at: now })
  })
  return id
}

async function chosenProposals(trx: CityTrx, { consultationId, proposals }: NewVote): Promise<ProposalNow[]> {
  const chosen = (await proposalsNow(trx, consultationId)).filter(({ id }) => proposals.includes(id))
  if (chosen.some(({ withdrawn }) => withdrawn)) throw new Refusal('withdrawn')
  if (chosen.length === 0) throw new Refusal('nothing-to-vote-on')
  return chosen
}

/** @throws Refusal for more seats than options that can win, and for districts with more than the whole budget */
function refuseWhatCannotBe({ rule, budget }: NewVote, terms: Terms, options: number): void {
  const able = options - (terms.none === null ? 0 : 1)
  if ('seats' in rule && rule.seats > able)
    throw new Refusal('too-many-seats', { seats: rule.seats, options: able })
  const kept = terms.districts.reduce((sum, district) => sum + district.budget, 0)
  if (kept > budget) throw new Refusal('districts-too-dear')
}

const optionsOfProposals = (rows: ReturnType<typeof optionRows>, chosen: readonly ProposalNow[]) =>
  rows.map(({ option_id, proposal_id }) => ({
    optionId: option_id,
    proposalId: proposal_id,
    districtId: chosen.find(({ id }) => id === proposal_id)?.districtId ?? null,
  }))

const rowOf = (id: string, vote: NewVote, by: string, now: Date) => ({
  id,
  slug: vote.slug,
  consultation_id: vote.consultationId,
  rule: plain(vote.rule),
  ballot_limit: plain(vote.ballotLimit),
  budget: vote.budget,
  opens_at: vote.opensAt.toISOString(),
  closes_at: vote.closesAt.toISOString(),
  publishes_ballots: vote.publishesBallots ? (1 as const) : (0 as const),
  made_by: by,
  made_at: now.toISOString(),
})

/** Options cost nothing where no budget is spent. An option is called what the proposal is called: its code in an imported file, else its number. */
function optionRows(voteId: string, proposals: readonly ProposalNow[], spends: boolean) {
  const numbers = new Set(proposals.filter(({ code }) => code === null).map(({ number }) => String(number)))
  return proposals.map((proposal, position) => ({
    vote_id: voteId,
    option_id: optionId(proposal, numbers),
    position,
    proposal_id: proposal.id,
    proposal_version: proposal.version,
    cost: spends ? proposal.cost : 0,
  }))
}

/** A code that is also the number of another option gets its own number behind it. */
function optionId({ code, number }: ProposalNow, numbers: ReadonlySet<string>): string {
  if (code === null) return String(number)
  return numbers.has(code) ? `${code}-${number}` : code
}

const plain = (value: Rule | BallotLimit | Terms) => canonicalize(value) ?? '{}'

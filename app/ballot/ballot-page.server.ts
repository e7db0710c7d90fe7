/** What the page of a ballot draws. */
import { electorIdOf, personHash } from '#app/elector/electors.server.ts'
import type { RefusalCode } from '#app/refusal.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { type BallotLimit, voteStateAt } from '#app/vote/vote.ts'
import type { FoundVote } from '#app/vote/votes.server.ts'
import { inWordsOf } from '#app/vote/words.ts'
import type { RuleId } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { shared } from '#db/shared.server.ts'
import { inOrderFor } from './ballot-order.server.ts'

export interface BallotLine {
  readonly id: string
  /** In the manifest. */
  readonly position: number
  readonly title: LocalText
  readonly cost: number
  readonly district: LocalText | null
}

export interface BallotPage {
  readonly title: LocalText
  readonly opensAt: string
  readonly closesAt: string
  readonly closedAt: string | null
  readonly budget: number
  readonly currency: string
  readonly limit: BallotLimit
  readonly rule: RuleId
  /** Whether options cost something here. */
  readonly spends: boolean
  readonly lines: readonly BallotLine[]
  /** Why there is no ballot for this reader now; null if there is one. */
  readonly reason: RefusalCode | null
}

interface Reader {
  readonly id: string
  readonly verified: boolean
}

interface Asked {
  readonly vote: FoundVote
  readonly reader: Reader
  readonly languages: readonly string[]
}

/** The ballot of `reader`, options in the reader's own order; never says whether he or she has voted. */
export async function ballotPage(
  { city, keys }: { readonly city: City; readonly keys: Keys },
  { vote, reader, languages }: Asked,
  now: Date,
): Promise<BallotPage> {
  const manifest = (await sealedVote(city.db, vote.id))?.manifest
  const lines = (manifest?.options ?? []).map(({ id, titles, cost, district }, position) => ({
    id,
    position,
    title: inWordsOf(titles, languages),
    cost,
    district: district && inWordsOf(district.names, languages),
  }))
  return {
    title: (await textsOf(shared(city.db), [vote.id], languages)).need(vote.id, 'title'),
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    closedAt: vote.closedAt,
    budget: vote.budget,
    currency: vote.currency,
    limit: vote.ballotLimit,
    rule: vote.rule.id,
    spends: RULE_FACTS[vote.rule.id].spends,
    lines: inOrderFor(reader.id, vote.id, lines),
    reason: reasonOfState(vote, now) ?? (await reasonOfReader({ city, keys }, vote.id, reader)),
  }
}

const STATES = { draft: 'not-sealed', sealed: 'not-open-yet', open: null } as const

function reasonOfState(vote: FoundVote, now: Date): RefusalCode | null {
  const state = voteStateAt(vote, now)
  return state === 'draft' || state === 'sealed' || state === 'open' ? STATES[state] : 'closed'
}

async function reasonOfReader(
  { city, keys }: { readonly city: City; readonly keys: Keys },
  voteId: string,
  reader: Reader,
): Promise<RefusalCode | null> {
  if (!reader.verified) return 'not-verified'
  const key = await keys.secret(city.slug, 'electors')
  const electorId = await electorIdOf(city.db, voteId, personHash(key, voteId, reader.id))
  return electorId === undefined ? 'not-on-the-roll' : null
}

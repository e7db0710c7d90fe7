/** What to do with a slip that was sent: count it up, show it for review, or cast it. */
import { Refusal, type Refused } from '#app/refusal.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import type { FoundVote } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { BallotSlip, reasonAgainstSlip } from './ballot.ts'
import { castBallot } from './cast-ballot.server.ts'

export interface SlipAnswer {
  /** What the page shows next; `stored` only when the ballot is on the disk. */
  readonly step: 'form' | 'review' | 'stored'
  readonly approved: readonly string[]
  readonly refusal: Refused | null
}

/** Anything but these is a review: it is what the form's first button does. */
const ACTS = ['compute', 'change', 'cast'] as const

/** @throws Refusal `unknown-option` for what no form of ours sends */
function readSlip(form: FormData): { readonly act: string; readonly slip: BallotSlip } {
  const slip = BallotSlip.safeParse({ approved: form.getAll('approved') })
  if (!slip.success) throw new Refusal('unknown-option', { option: '' })
  const act = ACTS.find((known) => known === form.get('act')) ?? 'review'
  return { act, slip: slip.data }
}

/**
 * Answers a slip. A slip that asks for more than a ballot may goes back to the form with its choices kept.
 *
 * @throws Refusal as `castBallot` does, but for what the form can mend
 */
export async function answerSlip(
  place: { readonly city: City; readonly keys: Keys },
  vote: FoundVote,
  accountId: string,
  form: FormData,
  now: Date,
): Promise<SlipAnswer> {
  const { act, slip } = readSlip(form)
  const { approved } = slip
  if (act === 'compute' || act === 'change') return { step: 'form', approved, refusal: null }
  const sealed = await sealedVote(place.city.db, vote.id)
  const refusal = sealed && reasonAgainstSlip(slip, sealed.manifest)
  if (refusal && isMendable(refusal)) return { step: 'form', approved, refusal }
  if (act === 'cast') {
    await castBallot(place, vote.id, accountId, slip, 'online', now)
    return { step: 'stored', approved: [], refusal: null }
  }
  if (refusal) throw new Refusal(refusal.code, refusal.values)
  return { step: 'review', approved, refusal: null }
}

/** Whether the reader can put it right by choosing otherwise. */
const isMendable = ({ code }: Refused) => code === 'too-expensive' || code === 'too-many-options'

/** What to do with a slip that was sent: count it up, show it for review, or cast it. */
import { Refusal, type Refused } from '#app/refusal.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { type BallotLimit, kindOfLimit } from '#app/vote/vote.ts'
import type { FoundVote } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import {
  Approvals,
  type BallotSlip,
  EMPTY_SLIP,
  markName,
  reasonAgainstSlip,
  type TypedSlip,
} from './ballot.ts'
import { castBallot } from './cast-ballot.server.ts'

export interface SlipAnswer extends TypedSlip {
  /** What the page shows next; `stored` only when the ballot is on the disk. */
  readonly step: 'form' | 'review' | 'stored'
  readonly refusal: Refused | null
}

/** Anything but these is a review: it is what the form's first button does. */
const ACTS = ['compute', 'change', 'cast'] as const

interface Sent {
  readonly act: string
  readonly slip: BallotSlip
  readonly asTyped: TypedSlip
}

/** @throws Refusal `unknown-option` for what no form of ours sends */
function readSlip(form: FormData, limit: BallotLimit): Sent {
  const act = ACTS.find((known) => known === form.get('act')) ?? 'review'
  if (kindOfLimit(limit) !== 'approval') return { act, ...readMarks(form, limit) }
  const isSingle = limit.kind === 'number' && limit.most === 1
  const ticked = form.getAll('approved').filter((id) => !(isSingle && id === ''))
  const slip = Approvals.safeParse({ approved: ticked })
  if (!slip.success) throw new Refusal('unknown-option', { option: '' })
  return { act, slip: slip.data, asTyped: { ...slip.data, typed: {} } }
}

/** Numbers as they were typed; an empty field marks nothing, and neither do no points. */
function readMarks(form: FormData, limit: BallotLimit): Omit<Sent, 'act'> {
  const prefix = markName('')
  const typed = [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value.trim()]] : [],
  )
  const isMarked = (text: string) => text !== '' && !(limit.kind === 'points' && /^0+$/.test(text))
  const marks = typed.filter(([, text]) => isMarked(text))
  const approved = marks.map(([id]) => id)
  const values = marks.map(([, text]) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN))
  return { slip: { approved, values }, asTyped: { approved, typed: Object.fromEntries(typed) } }
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
  const { act, slip, asTyped } = readSlip(form, vote.ballotLimit)
  if (act === 'compute' || act === 'change') return { step: 'form', ...asTyped, refusal: null }
  const sealed = await sealedVote(place.city.db, vote.id)
  const refusal = sealed && reasonAgainstSlip(slip, sealed.manifest)
  if (refusal && isMendable(refusal)) return { step: 'form', ...asTyped, refusal }
  if (act === 'cast') {
    await castBallot(place, vote.id, accountId, slip, 'online', now)
    return { step: 'stored', ...EMPTY_SLIP, refusal: null }
  }
  if (refusal) throw new Refusal(refusal.code, refusal.values)
  return { step: 'review', ...asTyped, refusal: null }
}

const MENDABLE: readonly string[] = [
  'too-expensive',
  'too-many-options',
  'too-many-points',
  'mark-too-high',
  'mark-unreadable',
  'ranks-equal',
]

/** Whether the reader can put it right by choosing otherwise. */
const isMendable = ({ code }: Refused) => MENDABLE.includes(code)

/** The page of a ballot: the slip, its review, that it is stored, or why there is none. */
import type { Refused } from '#app/refusal.ts'
import { RefusalPanel } from '#app/ui/errors.tsx'
import type { SlipAnswer } from './answer-slip.server.ts'
import { EMPTY_SLIP } from './ballot.ts'
import { BallotForm } from './ballot-form.tsx'
import type { BallotPage } from './ballot-page.server.ts'
import { BallotReview } from './ballot-review.tsx'
import { BallotStored } from './ballot-stored.tsx'
import { NoBallot } from './no-ballot.tsx'

interface Props {
  readonly page: BallotPage
  readonly city: string
  readonly slug: string
  readonly zone: string
  readonly phone: string | null
  readonly isStored: boolean
  /** What came of a slip that was sent, or the refusal of one that was cast. */
  readonly answer: SlipAnswer | { readonly reply: null; readonly refusal: Refused } | undefined
}

export function BallotSteps({ answer, ...props }: Props) {
  const { page, zone, isStored } = props
  const slip = answer && 'step' in answer ? answer : undefined
  const { approved, typed } = slip ?? EMPTY_SLIP
  const refusal = answer && !slip ? answer.refusal : null
  if (page.reason)
    return (
      <>
        <RefusalPanel refusal={refusal} />
        <NoBallot {...props} />
      </>
    )
  if (slip?.step === 'review') return <BallotReview page={page} zone={zone} slip={{ approved, typed }} />
  if (isStored && !answer) return <BallotStored {...props} />
  return (
    <>
      <RefusalPanel refusal={refusal} />
      <BallotForm
        {...props}
        key={JSON.stringify([approved, typed])}
        slip={{ approved, typed }}
        refused={slip?.refusal ?? null}
      />
    </>
  )
}

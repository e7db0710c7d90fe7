/** What an action answers when it did not do what the form asked for. */
import type { SubmissionResult } from '@conform-to/react'
import type { Refused } from '#app/refusal.ts'

export interface FormAnswer {
  /** What was typed and what is wrong with it; null for an act without fields. */
  readonly reply: SubmissionResult<string[]> | null
  /** The rule that says no; null where only fields are wrong. */
  readonly refusal: Refused | null
}

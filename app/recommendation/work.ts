/** What the secretariat's page of a recommendation is told. */
import type { SubmissionResult } from '@conform-to/react'
import type { Addressee } from '#app/addressee/addressee.ts'
import type { CitableFinding } from '#app/finding/citable-finding.ts'
import type { Refused } from '#app/refusal.ts'
import type { SelectOption } from '#app/ui/field.tsx'
import type { DraftValues } from './draft-form.tsx'
import type { ReadRecommendation } from './read-recommendation.ts'

export interface Work {
  readonly recommendation: ReadRecommendation
  readonly draft: {
    readonly values: DraftValues
    readonly findings: readonly CitableFinding[]
    readonly languages: readonly SelectOption[]
  }
  readonly closing: { readonly day: string; readonly time: string }
  /** All that are noted. */
  readonly addressees: readonly Addressee[]
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly refusal: Refused | null | undefined
}

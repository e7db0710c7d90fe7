/**
 * A "no" that is part of the rules: the vote is closed, the resident is not verified, the text is frozen.
 * Its code is the key of a sentence in `locales/<language>/refusals.json`, into which its values go. Anything
 * else that is thrown is a fault, is reported as one, and is never shown.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {},
  ) {
    super(code)
  }
}

/** Numbers and words for the sentence; instants and amounts come formatted. */
export type RefusalValues = Readonly<Record<string, string | number>>

/** A refusal as it crosses from the server to a page. */
export interface Refused {
  readonly code: RefusalCode
  readonly values: RefusalValues
}

/** Modules may exist twice (server and tools are built apart), so a Refusal is told by its shape. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error && 'values' in error
}

/** Every "no", in alphabetical order. */
export type RefusalCode =
  | 'account-unknown'
  | 'already-answered'
  | 'ballot-box-missing'
  | 'citation-does-not-resolve'
  | 'city-exists'
  | 'city-not-on-the-roll'
  | 'city-unknown'
  | 'closed'
  | 'closing-in-the-past'
  | 'code-expired'
  | 'code-used-up'
  | 'code-wrong'
  | 'deadline-in-the-past'
  | 'figure-does-not-resolve'
  | 'key-missing'
  | 'key-needs-announcement'
  | 'motion-closed'
  | 'motion-not-over'
  | 'motion-open'
  | 'no-members'
  | 'no-motion'
  | 'no-such-city'
  | 'no-such-local-time'
  | 'not-adopted'
  | 'not-allowed'
  | 'not-closed-yet'
  | 'not-counted-yet'
  | 'not-delegate'
  | 'not-ended-yet'
  | 'not-in-proposals-phase'
  | 'not-on-the-roll'
  | 'not-open-yet'
  | 'not-sealed'
  | 'not-verified'
  | 'nothing-cited'
  | 'nothing-to-vote-on'
  | 'number-taken'
  | 'person-verified-already'
  | 'phases-overlap'
  | 'publication-altered'
  | 'publication-key-unknown'
  | 'publication-number-gap'
  | 'sealed-already'
  | 'slug-reserved'
  | 'slug-taken'
  | 'text-frozen'
  | 'too-expensive'
  | 'too-many-options'
  | 'too-many-seats'
  | 'districts-too-dear'
  | 'too-many-points'
  | 'mark-too-high'
  | 'mark-unreadable'
  | 'ranks-equal'
  | 'tries-used-up'
  | 'under-review'
  | 'unknown-option'
  | 'verified-already'
  | 'withdrawn'

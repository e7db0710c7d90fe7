/** What a motion freezes: the words in every language there is, and what each paragraph cites. */
import canonicalize from 'canonicalize'

export interface FrozenText {
  /** Language (BCP 47) to words. */
  readonly title: Readonly<Record<string, string>>
  readonly summary: Readonly<Record<string, string>>
  readonly paragraphs: readonly Readonly<Record<string, string>>[]
  /** In the order of their notes. */
  readonly citations: readonly FrozenCitation[]
}

export interface FrozenCitation {
  /** From 1. */
  readonly paragraph: number
  /** Number of the finding, F-2026-01. */
  readonly finding: string
  readonly city: string
  readonly publication: number
  /** JSON Pointer into the publication, and the canonical JSON of what stands there. */
  readonly pointer: string
  readonly value: string
}

/** The bytes that the SHA-256 of a motion is taken of: canonical JSON (RFC 8785). */
export const frozenBytes = ({ title, summary, paragraphs, citations }: FrozenText): string =>
  canonicalize({ title, summary, paragraphs, citations }) ?? ''

/** A recommendation: what it is made of, and where it stands between draft and decision. */
import { z } from 'zod'
import type { LocalText } from '#app/text/text.ts'
import type { Outcome, VoteCount } from './quorum.ts'

export interface Motion {
  /** SHA-256 of the frozen text, hexadecimal. */
  readonly textHash: string
  readonly quorum: number
  /** How many cities are on the frozen roll. */
  readonly roll: number
  readonly openedAt: string
  readonly closesAt: string
}

export interface Decision extends VoteCount {
  readonly outcome: Outcome
  readonly decidedAt: string
}

export interface Recommendation {
  readonly id: string
  readonly number: string
  readonly theme: string
  readonly draftedAt: string
  readonly motion: Motion | null
  readonly decision: Decision | null
}

export type Stage = 'draft' | 'put-to-vote' | 'to-be-decided' | Outcome

/** Where it stands at `now`; a decision, once there, wins over any clock. */
export function stageOf({ motion, decision }: Pick<Recommendation, 'motion' | 'decision'>, now: Date): Stage {
  if (decision) return decision.outcome
  if (!motion) return 'draft'
  return now.toISOString() < motion.closesAt ? 'put-to-vote' : 'to-be-decided'
}

/** Drafts are the secretariat's own; from the motion on everybody reads along. */
export const isPublic = ({ motion }: Pick<Recommendation, 'motion'>): boolean => motion !== null

/** The words as one reader reads them. */
export interface RecommendationWords {
  readonly title: LocalText
  readonly summary: LocalText | null
  readonly paragraphs: readonly LocalText[]
}

/** A note: the figure that a paragraph rests on. */
export interface Citation {
  /** The note's number through the whole text, from 1. */
  readonly note: number
  readonly paragraph: number
  readonly figureId: string
  readonly finding: string
  readonly city: string
  readonly publication: number
  readonly pointer: string
  /** Canonical JSON. */
  readonly value: string
}

/** What the form sends; an empty paragraph is left out, and the figures ticked beside it with it. */
export const RecommendationForm = z.object({
  title: z
    .string('recommendation:title-missing')
    .trim()
    .min(1, 'recommendation:title-missing')
    .max(200, 'recommendation:title-too-long'),
  summary: z
    .string('recommendation:summary-missing')
    .trim()
    .min(1, 'recommendation:summary-missing')
    .max(1000, 'recommendation:summary-too-long'),
  language: z
    .string('recommendation:language-missing')
    .min(2, 'recommendation:language-missing')
    .max(35, 'recommendation:language-missing'),
  paragraphs: z
    .array(
      z.object({
        text: z.string().trim().max(4000, 'recommendation:paragraph-too-long').default(''),
        figures: z.array(z.string()).max(50).default([]),
      }),
    )
    .max(40, 'recommendation:too-many-paragraphs')
    .transform((paragraphs) => paragraphs.filter(({ text }) => text !== ''))
    .refine((paragraphs) => paragraphs.length > 0, 'recommendation:paragraph-missing'),
})
export type RecommendationForm = z.infer<typeof RecommendationForm>

/** What the secretariat writes: words by language (the first is the original), figures by paragraph. */
export interface RecommendationDraft {
  readonly words: Readonly<Record<string, WrittenWords>>
  /** Ids of figures, one list a paragraph. */
  readonly figures: readonly (readonly string[])[]
}

export interface WrittenWords {
  readonly title: string
  readonly summary: string
  readonly paragraphs: readonly string[]
}

/** The form's one language as a draft. */
export const asDraft = ({
  title,
  summary,
  language,
  paragraphs,
}: RecommendationForm): RecommendationDraft => ({
  words: { [language]: { title, summary, paragraphs: paragraphs.map(({ text }) => text) } },
  figures: paragraphs.map(({ figures }) => figures),
})

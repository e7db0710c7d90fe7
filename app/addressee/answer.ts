/** A decision maker's public answer. Once given it stands. */
import { z } from 'zod'

export const VERDICTS = ['accepted', 'accepted-in-part', 'declined'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What the form sends. Reasons are asked of everybody: an answer without words answers nothing. */
export const AnswerForm = z.object({
  verdict: z.enum(VERDICTS, 'addressee:verdict-missing'),
  text: z
    .string('addressee:text-missing')
    .trim()
    .min(1, 'addressee:text-missing')
    .max(20_000, 'addressee:text-too-long'),
  language: z
    .string('addressee:language-missing')
    .min(2, 'addressee:language-missing')
    .max(35, 'addressee:language-missing'),
})
export type AnswerForm = z.infer<typeof AnswerForm>

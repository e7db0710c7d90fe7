/** A decision maker's office: who a recommendation can be sent to. */
import { z } from 'zod'
import type { LocalText } from '#app/text/text.ts'

/** From the nearest to the widest. */
export const LEVELS = ['city', 'region', 'national', 'european', 'global'] as const
export type Level = (typeof LEVELS)[number]

export interface Addressee {
  readonly id: string
  readonly level: Level
  readonly email: string
  /** What letters to this office are written in where the house has it, BCP 47. */
  readonly language: string
  /** The office, never a person. */
  readonly name: LocalText
}

/** What the form sends. */
export const AddresseeForm = z.object({
  name: z
    .string('addressee:name-missing')
    .trim()
    .min(1, 'addressee:name-missing')
    .max(200, 'addressee:name-too-long'),
  level: z.enum(LEVELS, 'addressee:level-missing'),
  email: z.email('addressee:email-wrong').max(254, 'addressee:email-wrong'),
  language: z
    .string('addressee:language-missing')
    .min(2, 'addressee:language-missing')
    .max(35, 'addressee:language-missing'),
})
export type AddresseeForm = z.infer<typeof AddresseeForm>

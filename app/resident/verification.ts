/** The desk's form: a resident showed a document. Runs anywhere. */
import { z } from 'zod'
import { EmailAddress } from '#app/account/account.ts'

/**
 * A personal number in one spelling: letters and digits, capitals, nothing between them. Only Latin letters: the same
 * document typed once in Latin and once in Cyrillic or Greek letters would be two people.
 */
const PersonalNumber = z
  .string({ error: 'resident:number-missing' })
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/[\s./-]/g, '')
      .toUpperCase(),
  )
  .pipe(
    z
      .string()
      .regex(/^[A-Z0-9]*$/, 'resident:number-letters')
      .min(5, 'resident:number-short')
      .max(32, 'resident:number-long'),
  )

export const verificationForm = (districtIds: readonly string[]) =>
  z.object({
    email: EmailAddress,
    personalNumber: PersonalNumber,
    districtId:
      districtIds.length === 0
        ? z.undefined().transform(() => null)
        : z
            .string({ error: 'resident:district-missing' })
            .refine((id) => districtIds.includes(id), { error: 'resident:district-missing' }),
    seen: z.literal('on', { error: 'resident:seen-missing' }),
  })

/** A person who can sign in, in a city or in the network. Runs anywhere. */
import { z } from 'zod'

export interface Account {
  readonly id: string
  readonly email: string
  /** Empty until the person gave a name. */
  readonly displayName: string
}

/** A named person of a demonstration, as whom anybody may sign in by one click. */
export interface Persona {
  readonly accountId: string
  readonly name: string
  /** An office (`moderator`), `verified` or `resident`; in the network `secretariat`, or the city of a delegate. */
  readonly role: string
}

/** A mail address in the one spelling under which it is kept: NFC, lower case, without blanks around it. */
export const EmailAddress = z
  .string({ error: 'account:email-missing' })
  .transform((typed) => typed.normalize('NFC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254, 'account:email-wrong')
      .regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/, 'account:email-wrong'),
  )

/** Six digits; blanks and hyphens between them are how some people copy. */
export const Code = z
  .string({ error: 'account:code-missing' })
  .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'account:code-six-digits'))

/** What others see of a person. Characters that turn the direction of text or take no room are left out. */
export const DisplayName = z
  .string({ error: 'account:name-missing' })
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'account:name-missing').max(80, 'account:name-long'))

export const AskForCodeForm = z.object({ email: EmailAddress })
export const CodeForm = z.object({ code: Code })
export const AccountForm = z.object({ displayName: DisplayName })

/** Enough of an address to recognise one's own: `a…a@example.al`. */
export function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@')
  const letters = [...name]
  return `${letters[0] ?? ''}…${letters.length > 1 ? (letters.at(-1) ?? '') : ''}@${host}`
}

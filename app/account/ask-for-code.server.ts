/** Asking for a code: the same answer and the same work whether the address is known or not. */
import { randomInt } from 'node:crypto'
import { secretId } from '#app/ids.ts'
import type { Letter, Mail } from '#app/mail/mail.ts'
import type { SharedDb } from '#db/columns.ts'
import { findAccountByEmail } from './accounts.server.ts'
import { type Asked, CODE_MINUTES } from './code.ts'
import { codeHash } from './code-hash.server.ts'
import { codeLetter, noAccountLetter } from './code-letters.server.ts'
import { dayOf } from './day.ts'
import { forgetCodesBefore, issueCode } from './sign-in-codes.server.ts'

interface Asking {
  readonly email: string
  /** What the letter is written in. */
  readonly language: string
  /** The name of the city or the network, for the letter. */
  readonly placeName: string
  /** Whether an address without an account may open one by signing in. */
  readonly isOpenToAll: boolean
}

/**
 * Mails a code to an address; an earlier one of the same address holds no longer. Where only accounts that exist may
 * sign in, others are told so by mail and nowhere else.
 *
 * @returns what the asking browser keeps: the mailed code is worth nothing without it
 */
export async function askForCode(
  { db, mail }: { readonly db: SharedDb; readonly mail: Mail },
  { email, language, placeName, isOpenToAll }: Asking,
  now: Date,
): Promise<Asked> {
  const asked: Asked = { email, ticket: secretId() }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const account = await findAccountByEmail(db, email)
  await db.transaction().execute(async (trx) => {
    await forgetCodesBefore(trx, dayOf(now))
    await issueCode(trx, {
      email,
      codeHash: codeHash(asked, code),
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      day: dayOf(now),
    })
  })
  const letter: Letter =
    account || isOpenToAll
      ? codeLetter({ to: email, language, placeName, code })
      : noAccountLetter({ to: email, language, placeName })
  await mail.send(letter)
  return asked
}

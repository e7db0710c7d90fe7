/** Signing in with a mailed code: the code is spent, and who has no account yet gets one where that is allowed. */
import { isRefusal, Refusal, type RefusalCode } from '#app/refusal.ts'
import type { SharedDb, SharedTrx } from '#db/columns.ts'
import { findAccountByEmail, openAccount } from './accounts.server.ts'
import { type Asked, TRIES_A_CODE, TRIES_A_DAY } from './code.ts'
import { codeHash, isSameHash } from './code-hash.server.ts'
import { dayOf } from './day.ts'
import { findCode, noteWrongTry, spendCode } from './sign-in-codes.server.ts'

interface Attempt {
  readonly asked: Asked
  readonly code: string
  /** The language in which a new account reads the house. */
  readonly language: string
  readonly isOpenToAll: boolean
}

interface Outcome {
  readonly accountId: string
  readonly isNew: boolean
}

/**
 * Takes a code once, in the browser that asked for it.
 *
 * @throws Refusal `code-wrong` (with `left`, the tries that are left), `code-used-up`, `code-expired` or
 *   `tries-used-up`; a wrong try is counted whatever is thrown
 */
export async function signInWithCode(db: SharedDb, attempt: Attempt, now: Date): Promise<Outcome> {
  const outcome = await db.transaction().execute(async (trx) => tryCode(trx, attempt, now))
  // Thrown outside, because a transaction that throws forgets the try that it counted.
  if (isRefusal(outcome)) throw outcome
  return outcome
}

async function tryCode(
  trx: SharedTrx,
  { asked, code, language, isOpenToAll }: Attempt,
  now: Date,
): Promise<Outcome | Refusal> {
  const { email } = asked
  const today = dayOf(now)
  const issued = await findCode(trx, email)
  const triesToday = issued?.day === today ? issued.tries_on_day : 0
  const reason = reasonNotToTry(issued, triesToday, now)
  if (!issued || reason) return new Refusal(reason ?? 'code-expired')

  if (!isSameHash(issued.code_hash, codeHash(asked, code))) {
    await noteWrongTry(trx, email, today, triesToday + 1)
    const left = Math.min(TRIES_A_CODE - issued.tries, TRIES_A_DAY - triesToday) - 1
    return left > 0 ? new Refusal('code-wrong', { left }) : new Refusal('code-used-up')
  }
  await spendCode(trx, email, today)
  const account = await findAccountByEmail(trx, email)
  if (account) return { accountId: account.id, isNew: false }
  if (!isOpenToAll) return new Refusal('code-wrong', { left: TRIES_A_CODE - 1 })
  const opened = await openAccount(trx, { email, language }, now)
  return { accountId: opened.id, isNew: opened.isNew }
}

interface Issued {
  readonly code_hash: string
  readonly expires_at: string
  readonly tries: number
}

function reasonNotToTry(issued: Issued | undefined, triesToday: number, now: Date): RefusalCode | undefined {
  if (triesToday >= TRIES_A_DAY) return 'tries-used-up'
  if (!issued || issued.code_hash === '' || now.toISOString() >= issued.expires_at) return 'code-expired'
  if (issued.tries >= TRIES_A_CODE) return 'code-used-up'
  return undefined
}

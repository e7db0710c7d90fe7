/** The codes that addresses may sign in with now, one an address. All SQL about them is here. */
import type { SharedDb, SharedTrx } from '#db/columns.ts'

export interface IssuedCode {
  readonly email: string
  readonly codeHash: string
  readonly expiresAt: Date
  readonly day: string
}

/** Puts a code in the place of the one before; wrong tries of the same day stay counted. */
export async function issueCode(
  trx: SharedTrx,
  { email, codeHash, expiresAt, day }: IssuedCode,
): Promise<void> {
  const fresh = { code_hash: codeHash, expires_at: expiresAt.toISOString(), tries: 0, day }
  await trx
    .insertInto('sign_in_code')
    .values({ email, ...fresh, tries_on_day: 0 })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet((set) => ({
        ...fresh,
        tries_on_day: set
          .case()
          .when('sign_in_code.day', '=', day)
          .then(set.ref('sign_in_code.tries_on_day'))
          .else(0)
          .end(),
      })),
    )
    .execute()
}

export async function findCode(db: SharedDb | SharedTrx, email: string) {
  return db
    .selectFrom('sign_in_code')
    .select(['code_hash', 'expires_at', 'tries', 'day', 'tries_on_day'])
    .where('email', '=', email)
    .executeTakeFirst()
}

/** Counts a wrong try, of this code and of this day. */
export async function noteWrongTry(
  trx: SharedTrx,
  email: string,
  day: string,
  triesOnDay: number,
): Promise<void> {
  await trx
    .updateTable('sign_in_code')
    .set((set) => ({ tries: set('tries', '+', 1), day, tries_on_day: triesOnDay }))
    .where('email', '=', email)
    .execute()
}

/** The code was used and is none any more; what is left tells the day, not the minute. */
export async function spendCode(trx: SharedTrx, email: string, day: string): Promise<void> {
  await trx
    .updateTable('sign_in_code')
    .set({ code_hash: '', expires_at: `${day}T00:00:00.000Z` })
    .where('email', '=', email)
    .execute()
}

/** Forgets addresses that asked before `day`. */
export async function forgetCodesBefore(trx: SharedTrx, day: string): Promise<void> {
  await trx.deleteFrom('sign_in_code').where('day', '<', day).execute()
}

/**
 * Sessions of a city or of the network, as Lucia reads and writes them. All SQL about sessions is here.
 *
 * The table holds the SHA-256 of a token and days, never the token and never an instant. A session has a last day that
 * is set when it begins; reading one writes nothing, so that no request, a ballot least of all, leaves a trace here.
 */
import { createHash } from 'node:crypto'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { cookieOf } from '#app/http/cookies.ts'
import type { SharedDb } from '#db/columns.ts'
import type { Account } from './account.ts'
import { dayOf, daysLater } from './day.ts'
import { isSecure, sessionCookieName } from './session.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, AccountAttributes>
    DatabaseUserAttributes: AccountAttributes
  }
}

interface AccountAttributes {
  readonly email: string
  readonly displayName: string
}

interface SessionSettings {
  readonly BASE_URL: string
  /** A session ends for good after so many days. */
  readonly SESSION_DAYS: number
}

/** Who is signed in by the cookie of this name; undefined for nobody. Writes nothing. */
export async function readSession(
  db: SharedDb,
  cookieName: string,
  cookieHeader: string | null,
  now: Date,
): Promise<Account | undefined> {
  const token = cookieOf(cookieHeader, cookieName)
  if (!token) return undefined
  const lucia = new Lucia(sessionsIn(db, now, 0), { getUserAttributes: (account) => account })
  const { user } = await lucia.validateSession(token)
  return user ? { id: user.id, email: user.email, displayName: user.displayName } : undefined
}

/** Begins a session under a new token; returns the `Set-Cookie` header that hands it to the browser. */
export async function beginSession(
  db: SharedDb,
  place: string,
  accountId: string,
  settings: SessionSettings,
  now: Date,
): Promise<string> {
  const lucia = cookiesOf(db, place, settings, now)
  await lucia.deleteExpiredSessions()
  const { id: token } = await lucia.createSession(accountId, {})
  return lucia.createSessionCookie(token).serialize()
}

/** Ends the session that the browser holds, if it holds one; returns the `Set-Cookie` header that takes it away. */
export async function endSession(
  db: SharedDb,
  place: string,
  cookieHeader: string | null,
  settings: SessionSettings,
  now: Date,
): Promise<string> {
  const lucia = cookiesOf(db, place, settings, now)
  const token = cookieOf(cookieHeader, lucia.sessionCookieName)
  if (token) await lucia.invalidateSession(token)
  return lucia.createBlankSessionCookie().serialize()
}

/** How many browsers an account is signed in with on the day of `now`. */
export async function countSessions(db: SharedDb, accountId: string, now: Date): Promise<number> {
  return (await sessionsIn(db, now, 0).getUserSessions(accountId)).length
}

/** Ends every session of an account, in all browsers. */
export async function endSessionsOf(db: SharedDb, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute()
}

function cookiesOf(db: SharedDb, place: string, settings: SessionSettings, now: Date) {
  return new Lucia(sessionsIn(db, now, settings.SESSION_DAYS), {
    sessionExpiresIn: new TimeSpan(settings.SESSION_DAYS, 'd'),
    sessionCookie: {
      name: sessionCookieName(place, settings),
      attributes: { secure: isSecure(settings), sameSite: 'lax', path: '/' },
    },
  })
}

/** Lucia sees tokens, the table sees their hashes; whether a session holds is decided here, by `now` and its days. */
function sessionsIn(db: SharedDb, now: Date, days: number): Adapter {
  const today = dayOf(now)
  return {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await db
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account_id')
        .where('session.id', '=', hashOf(token))
        .where('expires_on', '>=', today)
        .select(['account_id', 'expires_on', 'email', 'display_name'])
        .executeTakeFirst()
      if (!row) return [null, null]
      const attributes = { email: row.email, displayName: row.display_name }
      return [asSession(token, row, now), { id: row.account_id, attributes }]
    },
    async getUserSessions(accountId) {
      const rows = await db
        .selectFrom('session')
        .select(['id', 'account_id', 'expires_on'])
        .where('account_id', '=', accountId)
        .where('expires_on', '>=', today)
        .execute()
      return rows.map((row) => asSession(row.id, row, now))
    },
    async setSession({ id: token, userId }) {
      await db
        .insertInto('session')
        .values({
          id: hashOf(token),
          account_id: userId,
          began_on: today,
          expires_on: dayOf(daysLater(now, days)),
        })
        .execute()
    },
    async updateSessionExpiration() {
      // Nothing: a session's last day stands.
    },
    async deleteSession(token) {
      await db.deleteFrom('session').where('id', '=', hashOf(token)).execute()
    },
    async deleteUserSessions(accountId) {
      await endSessionsOf(db, accountId)
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expires_on', '<', today).execute()
    },
  }
}

/** Lucia compares with the machine's clock, which need not be `now`; so it is told how much time is left on that one. */
function asSession(id: string, row: { account_id: string; expires_on: string }, now: Date): DatabaseSession {
  const end = daysLater(new Date(`${row.expires_on}T00:00:00.000Z`), 1)
  const left = end.getTime() - now.getTime()
  return { id, userId: row.account_id, expiresAt: new Date(Date.now() + left), attributes: {} }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

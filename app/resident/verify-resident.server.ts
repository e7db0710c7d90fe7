/** Verifying a resident at the desk: the city has seen a document, and one person has one account. */
import { findAccountByEmail } from '#app/account/accounts.server.ts'
import { dayOf } from '#app/account/day.ts'
import { addElector } from '#app/elector/add-elector.server.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { City } from '#db/cities.server.ts'
import type { CityTrx } from '#db/city/schema.ts'
import type { Keys } from '#db/keys.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'
import { personHash } from './person-hash.server.ts'
import { addVerification, findVerification } from './verifications.server.ts'

interface Seen {
  /** Of the account, in its one spelling. */
  readonly email: string
  /** As `VerificationForm` reads it; not kept. */
  readonly personalNumber: string
  /** Null where the city has no districts. */
  readonly districtId: string | null
}

/**
 * Confirms that the person of an account lives in the city, and puts the person on the electorates of votes that run.
 * The two are apart, since another database takes part in the second; so this may be repeated, and verifying the same
 * person again only completes what is missing.
 *
 * @returns the account's id
 * @throws Refusal `account-unknown`, `verified-already` (the account, with another document),
 *   `person-verified-already` (the person, with an account that is not named)
 */
export async function verifyResident(
  place: { readonly city: City; readonly keys: Keys },
  { email, personalNumber, districtId }: Seen,
  by: string,
  now: Date,
): Promise<string> {
  const { city, keys } = place
  const account = await findAccountByEmail(shared(city.db), email)
  if (!account) throw new Refusal('account-unknown')
  const person = personHash(await keys.secret(city.slug, 'persons'), personalNumber)

  const verified = await city.db.transaction().execute(async (trx) => {
    await noteVerification(trx, { accountId: account.id, person, districtId }, by, now)
    return findVerification(trx, account.id)
  })
  await addElector(place, { accountId: account.id, districtId: verified?.district_id ?? null }, by, now)
  return account.id
}

interface Verified {
  readonly accountId: string
  readonly person: string
  readonly districtId: string | null
}

async function noteVerification(trx: CityTrx, verified: Verified, by: string, now: Date): Promise<void> {
  const { accountId, person, districtId } = verified
  const isNew = await addVerification(trx, {
    account_id: accountId,
    person_hash: person,
    district_id: districtId,
    way: 'desk',
    verified_by: by,
    verified_on: dayOf(now),
  })
  if (isNew) {
    const line = {
      act: 'verify-resident',
      subject: `account:${accountId}`,
      detail: { way: 'desk' },
      actor: by,
    }
    return journal(sharedTrx(trx), { ...line, at: now, toTheDay: true })
  }
  const before = await findVerification(trx, accountId)
  if (!before) throw new Refusal('person-verified-already')
  if (before.person_hash !== person) throw new Refusal('verified-already')
}

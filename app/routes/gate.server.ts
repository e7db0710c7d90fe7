/** Who comes in: from a request to a city, an account, an office. Reads as preconditions at the top of a loader. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { Selectable } from 'kysely'
import { sessionCookieName } from '#app/account/session.ts'
import { readSession } from '#app/account/sessions.server.ts'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { officesOf } from '#app/city/mandates.server.ts'
import { cityPath, networkPath } from '#app/http/addresses.ts'
import { forbidden, found } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { networkOfficesOf } from '#app/network/network-mandates.server.ts'
import { isVerified } from '#app/resident/verifications.server.ts'
import type { City } from '#db/cities.server.ts'
import type { CityTable } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** The city of this request, opened, with its own row and the reader's languages. */
export interface CityVisit extends City {
  readonly row: Selectable<CityTable>
  /** In the reader's order of preference, for `textsOf`. */
  readonly languages: readonly string[]
}

export interface SignedIn {
  readonly id: string
  readonly email: string
  readonly displayName: string
}

export interface SignedInResident extends SignedIn {
  readonly offices: readonly ('moderator' | 'administrator')[]
  readonly verified: boolean
}

export interface SignedInDelegate extends SignedIn {
  readonly cities: readonly string[]
}

/** The city in the address; answers 404 if there is no such city. */
export async function cityOf({ request, params, context }: Args): Promise<CityVisit> {
  const city = found(await context.cities.find(params.city ?? ''))
  const row = found(await findCityRow(city.db))
  return {
    slug: city.slug,
    db: city.db,
    boxes: city.boxes,
    row,
    languages: languagesOf(request, row.language),
  }
}

/** Who is signed in here; undefined for a visitor. Never writes: a read renews no session. */
export async function residentOf(
  { request, context }: Args,
  city: Pick<CityVisit, 'slug' | 'db'>,
): Promise<SignedInResident | undefined> {
  const now = context.now()
  const account = await readSession(
    shared(city.db),
    sessionCookieName(city.slug, context.settings),
    request.headers.get('cookie'),
    now,
  )
  if (!account) return undefined
  const [offices, verified] = [
    await officesOf(city.db, account.id, now),
    await isVerified(city.db, account.id),
  ]
  return { id: account.id, email: account.email, displayName: account.displayName, offices, verified }
}

/** A signed-in resident; sends visitors to sign in and back here. */
export async function requireResident(args: Args, city: CityVisit): Promise<SignedInResident> {
  const resident = await residentOf(args, city)
  if (!resident) throw redirect(signInPath(cityPath(city.slug, 'sign-in'), args.request))
  return resident
}

/** Somebody who holds `office` here today (an administrator may do what a moderator may); 403 for all others. */
export async function requireOffice(
  args: Args,
  city: CityVisit,
  office: 'moderator' | 'administrator',
): Promise<SignedInResident> {
  const resident = await requireResident(args, city)
  if (!resident.offices.includes(office) && !resident.offices.includes('administrator')) throw forbidden()
  return resident
}

/** Who is signed in to the network; undefined for a visitor. */
export async function networkPersonOf({ request, context }: Args): Promise<SignedIn | undefined> {
  const account = await readSession(
    shared(context.network),
    sessionCookieName('network', context.settings),
    request.headers.get('cookie'),
    context.now(),
  )
  return account && { id: account.id, email: account.email, displayName: account.displayName }
}

/** Somebody of the secretariat; visitors are sent to sign in, all others get 403. */
export async function requireSecretariat(args: Args): Promise<SignedIn> {
  const person = await requireNetworkPerson(args)
  const offices = await networkOfficesOf(args.context.network, person.id, args.context.now())
  if (!offices.some(({ office }) => office === 'secretariat')) throw forbidden()
  return person
}

/** A delegate, with the cities whose vote he or she casts today. */
export async function requireDelegate(args: Args): Promise<SignedInDelegate> {
  const person = await requireNetworkPerson(args)
  const offices = await networkOfficesOf(args.context.network, person.id, args.context.now())
  const cities = offices.flatMap(({ office, city }) => (office === 'delegate' && city ? [city] : []))
  if (cities.length === 0) throw forbidden()
  return { ...person, cities }
}

async function requireNetworkPerson(args: Args): Promise<SignedIn> {
  const person = await networkPersonOf(args)
  if (!person) throw redirect(signInPath(networkPath('sign-in'), args.request))
  return person
}

/** After signing in the reader comes back; after a refused form, to the page that shows it. */
function signInPath(path: string, request: Request): string {
  const { pathname, search } = new URL(request.url)
  return `${path}?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`
}

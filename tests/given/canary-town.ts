/** A city in which every text that people can write is a canary, walked through everything that a city does, by its use cases. */
import { openAccount } from '#app/account/accounts.server.ts'
import { askForCode } from '#app/account/ask-for-code.server.ts'
import { insertDistricts } from '#app/city/districts.server.ts'
import { grantMandate } from '#app/city/grant-mandate.server.ts'
import { foundCity } from '#app/cli/found-city.ts'
import { newId } from '#app/ids.ts'
import { verifyResident } from '#app/resident/verify-resident.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { City } from '#db/cities.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'
import { canariesOf } from './canaries.ts'
import { aConsultation, anImportedVote, anOpenVote, aPublishedVote, on } from './canary-votes.ts'
import { signedIn } from './requests.ts'
import type { TestWorld } from './world.ts'

const DIGITS = { north: '1', south: '2' } as const

export type Role = 'resident' | 'verified' | 'moderator' | 'administrator'

/** What an address of the city can name, and what its people hold. */
export interface CanaryTown {
  readonly city: City
  readonly slug: string
  readonly consultations: readonly string[]
  /** Slugs: published, open, draft, imported. */
  readonly votes: readonly string[]
  /** The ids of the three that are sealed. */
  readonly sealed: readonly string[]
  readonly proposals: readonly { readonly id: string; readonly number: number }[]
  readonly publications: readonly number[]
  readonly districts: readonly string[]
  readonly people: Readonly<Record<Role, { readonly id: string; readonly email: string }>>
  /** `Cookie` headers. */
  readonly cookies: Readonly<Record<Role, string>>
  /** What the browser holds that has just asked for a code. */
  readonly asked: string
}

/** Founds the city and lets it live through the first months of 2030; `world`'s clock should stand in May. */
export async function aCanaryTown(world: TestWorld, place: 'north' | 'south'): Promise<CanaryTown> {
  const canary = canariesOf(place)
  const city = await found(world, canary)
  const districts = [await aDistrict(city, 0, canary()), await aDistrict(city, 1, canary())]
  const people = await populate(world, city, { canary, districts, digit: DIGITS[place] })
  const filling = { world, city, canary, districts, people }
  const published = await aPublishedVote(filling)
  const open = await anOpenVote(filling)
  const imported = await anImportedVote(filling)
  const collecting = await aConsultation(filling, ['04-01', '05-01', '07-01', '07-20', '12-01'])
  await city.db
    .updateTable('elector')
    .set({ age_band: canary() } as never)
    .execute()
  const votes = [published, open, imported]
  return {
    city,
    slug: city.slug,
    consultations: [published, open, imported, collecting].map(({ consultation }) => consultation),
    votes: [...votes.map(({ vote }) => vote), open.draft],
    sealed: votes.map(({ voteId }) => voteId),
    proposals: await city.db.selectFrom('proposal').select(['id', 'number']).orderBy('number').execute(),
    publications: [1, 2],
    districts,
    people,
    cookies: await cookiesOf(world, city, people),
    asked: await askForACode(world, city, people.resident.email),
  }
}

async function found(world: TestWorld, canary: () => string): Promise<City> {
  const [slug, at] = [canary(), on('01-02')]
  const customs = { language: 'en', currency: 'EUR', accent: 'linden' } as const
  const row = { slug, kind: 'member', time_zone: 'Europe/Sofia', phone: canary(), ...customs } as const
  const city = await world.cities.found({
    ...row,
    population: 1000,
    population_on: '2029-12-31',
    demonstration: 1,
  })
  const entry = { slug, name: canary(), office: canary(), country: 'BG', latitude: 42, longitude: 23 }
  await foundCity(world, { ...entry, ...customs, timeZone: 'Europe/Sofia', isGuest: false }, at)
  return city
}

async function aDistrict({ db }: City, position: number, name: string): Promise<string> {
  const id = newId()
  await db.transaction().execute(async (trx) => {
    await insertDistricts(trx, [{ id, position }])
    await writeTexts(sharedTrx(trx), { owner: id, language: 'en', fields: { name }, at: on('01-02') })
  })
  return id
}

interface Populating {
  readonly canary: () => string
  readonly districts: readonly string[]
  readonly digit: string
}

async function populate(
  { keys }: TestWorld,
  city: City,
  { canary, districts, digit }: Populating,
): Promise<CanaryTown['people']> {
  const at = on('01-03')
  const person = async (role: Role) => {
    const [email, displayName] = [`${canary()}@example.org`, canary()]
    const { id } = await city.db.transaction().execute(async (trx) => {
      const account = await openAccount(sharedTrx(trx), { email, displayName, language: 'en' }, at)
      const persona = { owner: account.id, language: 'zxx', fields: { persona: role }, at }
      await writeTexts(sharedTrx(trx), persona)
      return account
    })
    return { id, email }
  }
  const people = {
    resident: await person('resident'),
    verified: await person('verified'),
    moderator: await person('moderator'),
    administrator: await person('administrator'),
  }
  const { administrator, moderator } = people
  await grantMandate(city.db, { accountId: administrator.id, office: 'administrator' }, 'setup', at)
  await grantMandate(city.db, { accountId: moderator.id, office: 'moderator' }, administrator.id, at)
  for (const [index, { email }] of [people.verified, moderator].entries()) {
    const seen = { email, personalNumber: `${digit}000${index}`, districtId: districts[index] ?? null }
    await verifyResident({ city, keys }, seen, moderator.id, at)
  }
  return people
}

async function cookiesOf(world: TestWorld, city: City, people: CanaryTown['people']) {
  const of = (role: Role) => signedIn(world, city, people[role].id)
  return {
    resident: await of('resident'),
    verified: await of('verified'),
    moderator: await of('moderator'),
    administrator: await of('administrator'),
  }
}

async function askForACode(world: TestWorld, { db, slug }: City, email: string): Promise<string> {
  const asking = { email, language: 'en', placeName: slug, isOpenToAll: true }
  const { ticket } = await askForCode({ db: shared(db), mail: world.mail }, asking, world.now())
  return `meydan_asked_${slug}=${encodeURIComponent(`${ticket} ${email}`)}`
}

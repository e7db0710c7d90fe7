/** Founding a living city of the demonstration, up to where its consultation stands today. */
import { openAccount } from '#app/account/accounts.server.ts'
import { insertDistricts } from '#app/city/districts.server.ts'
import { grantMandate } from '#app/city/grant-mandate.server.ts'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { makeConsultation } from '#app/consultation/make-consultation.server.ts'
import { newId } from '#app/ids.ts'
import { announceKey } from '#app/publication/announce-key.server.ts'
import { verifyResident } from '#app/resident/verify-resident.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import { REGISTER } from '#db/demo/register.ts'
import type { DemoTown } from '#db/demo/town.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { day, wallTime } from './days.ts'
import type { FoundedTown } from './founded-town.ts'
import { namesOf } from './network.ts'
import { submitAndSupport } from './proposals.ts'
import { holdVote } from './vote.ts'

export async function foundTown(world: World, town: DemoTown, today: Date): Promise<void> {
  const begun = day(today, -150)
  const city = await world.cities.found(rowOf(town))
  const districts = await nameTheCity(city, town, begun)
  await announceKey(world.network, town.slug, await world.keys.signing(town.slug), begun)
  const moderator = await appoint(city, town, 'moderator', begun)
  await appoint(city, town, 'administrator', begun)
  const residents = await populate(world, city, town, { districts, moderator, begun })
  const founded = { world, town, city, today, moderator, districts, residents }
  await consult(founded)
  await submitAndSupport(founded)
  const consultation = await findConsultation(city.db, town.consultation.slug)
  if (town.consultation.vote && consultation) await holdVote(founded, consultation.id, town.consultation.vote)
}

const rowOf = (town: DemoTown) => ({
  slug: town.slug,
  kind: 'member' as const,
  accent: REGISTER.find(({ slug }) => slug === town.slug)?.accent ?? 'slate',
  time_zone: town.timeZone,
  currency: town.currency,
  language: town.language,
  population: town.population[0],
  population_on: town.population[1],
  phone: town.phone,
  demonstration: 1 as const,
})

/** Names of the city in all languages and of its districts in its own. Returns district ids by key. */
async function nameTheCity(city: City, town: DemoTown, at: Date): Promise<ReadonlyMap<string, string>> {
  const entry = REGISTER.find(({ slug }) => slug === town.slug)
  const districts = new Map(town.districts.map(({ key }) => [key, newId()]))
  await city.db.transaction().execute(async (trx) => {
    const shared = sharedTrx(trx)
    for (const [language, name] of Object.entries(entry ? namesOf(entry) : {}))
      await writeTexts(shared, { owner: town.slug, language, fields: { name }, at })
    await writeTexts(shared, {
      owner: town.slug,
      language: town.language,
      fields: { office: town.office },
      at,
    })
    for (const [position, { key, name }] of town.districts.entries()) {
      const id = districts.get(key) ?? ''
      await insertDistricts(trx, [{ id, position }])
      await writeTexts(shared, { owner: id, language: town.language, fields: { name }, at })
    }
  })
  return districts
}

async function appoint(city: City, town: DemoTown, office: 'moderator' | 'administrator', at: Date) {
  const accountId = await persona(city, town.slug, office, town.people[office], at)
  await grantMandate(city.db, { accountId, office }, 'setup', at)
  return accountId
}

async function persona(city: City, slug: string, key: string, name: string, at: Date): Promise<string> {
  return city.db.transaction().execute(async (trx) => {
    const shared = sharedTrx(trx)
    const { id } = await openAccount(shared, { email: `${key}@${slug}.example`, displayName: name }, at)
    await writeTexts(shared, { owner: id, language: 'zxx', fields: { persona: key }, at })
    return id
  })
}

interface Populating {
  readonly districts: ReadonlyMap<string, string>
  readonly moderator: string
  readonly begun: Date
}

/** The verified persona, the persona who is not, and as many more residents as the vote or the supports need. */
async function populate(
  world: World,
  city: City,
  town: DemoTown,
  { districts, moderator, begun }: Populating,
) {
  const { slug, people, consultation } = town
  const electors = consultation.vote?.electors ?? 0
  const most = Math.max(electors, ...consultation.proposals.map(({ supporters }) => supporters))
  const first = await persona(city, slug, 'verified', people.verified, begun)
  await persona(city, slug, 'resident', people.resident, begun)
  const others = []
  for (let index = 0; index < most; index++) others.push(await resident(city, town, index, begun))
  const ids = [...districts.values()]
  const verified = [`verified@${slug}.example`, ...others.slice(0, electors).map(({ email }) => email)]
  for (const [index, email] of verified.entries()) {
    const seen = {
      email,
      personalNumber: `${slug}${1000 + index}`,
      districtId: ids[index % ids.length] ?? null,
    }
    await verifyResident({ city, keys: world.keys }, seen, moderator, begun)
  }
  return [...others.map(({ id }) => id), first]
}

async function resident(city: City, { slug, firstNames, familyNames }: DemoTown, index: number, at: Date) {
  const first = firstNames[index % firstNames.length] ?? ''
  const family = familyNames[(index * 7 + Math.floor(index / firstNames.length)) % familyNames.length] ?? ''
  const email = `resident.${index + 1}@${slug}.example`
  const person = { email, displayName: `${first} ${family}` }
  const { id } = await city.db.transaction().execute((trx) => openAccount(sharedTrx(trx), person, at))
  return { id, email }
}

async function consult({ city, town, today, moderator }: FoundedTown): Promise<void> {
  const { slug, theme, title, summary, body, days } = town.consultation
  const kinds = ['information', 'proposals', 'vote', 'results'] as const
  const phases = kinds.map((kind, index) => ({
    kind,
    opensLocal: wallTime(today, days[index] ?? 0, '00:00'),
    closesLocal: wallTime(today, days[index + 1] ?? 0, '00:00'),
    zone: town.timeZone,
  }))
  const { language, currency } = town
  const consultation = { slug, theme, currency, language, title, summary, body, phases }
  await makeConsultation(city.db, consultation, moderator, day(today, days[0] - 2))
}

/** Founding a city on this installation: its database, its texts, its entry in the register, its key. May be repeated. */
import { RESERVED } from '#app/http/addresses.ts'
import { registerCity } from '#app/network/register-city.server.ts'
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import { announceKey } from '#app/publication/announce-key.server.ts'
import { Refusal } from '#app/refusal.ts'
import { inEveryLanguage, writeTexts } from '#app/text/texts.server.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'

export interface CityToFound {
  readonly slug: string
  readonly name: string
  /** BCP 47 with script: what the city writes in. */
  readonly language: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly timeZone: string
  readonly currency: string
  readonly accent: string
  readonly isGuest: boolean
  /** The line of the office that answers for the pages, in the city's language. */
  readonly office?: string | undefined
  readonly phone?: string | undefined
}

/**
 * Founds a city. What a broken attempt left out is made up for by the next one.
 *
 * @throws Refusal `slug-reserved`, or `city-exists` if the city was founded and registered before
 */
export async function foundCity(world: World, city: CityToFound, now: Date): Promise<void> {
  const { slug } = city
  if ((RESERVED as readonly string[]).includes(slug)) throw new Refusal('slug-reserved', { slug })
  const [entry] = await registeredAmong(world.network, [slug])
  const there = await world.cities.find(slug)
  if (there && entry?.is_open === 1) throw new Refusal('city-exists', { slug })

  await describe(there ?? (await world.cities.found(rowOf(city))), city, now)
  await enterIntoRegister(world, city, now)
  await announceKey(world.network, slug, await world.keys.signing(slug), now)
}

const rowOf = (city: CityToFound) => ({
  slug: city.slug,
  kind: city.isGuest ? ('guest' as const) : ('member' as const),
  accent: city.accent,
  time_zone: city.timeZone,
  currency: city.currency,
  language: city.language,
  population: null,
  population_on: null,
  phone: city.phone ?? null,
  demonstration: 0 as const,
})

async function describe(
  { db }: City,
  { slug, language, name, office }: CityToFound,
  at: Date,
): Promise<void> {
  const fields = { name, ...(office === undefined ? {} : { office }) }
  await db.transaction().execute((trx) => writeTexts(sharedTrx(trx), { owner: slug, language, fields, at }))
}

/** Names that neighbours call it by, from an earlier entry, stay. */
async function enterIntoRegister({ network }: World, city: CityToFound, now: Date): Promise<void> {
  const { slug, country, language, latitude, longitude, accent, name } = city
  const known = (await inEveryLanguage(shared(network), [slug], 'name')).get(slug) ?? new Map()
  const names = { ...Object.fromEntries([...known].map(([tag, text]) => [tag, text.body])), [language]: name }
  const entry = { slug, country, languages: [language], latitude, longitude, accent, names }
  const standing = city.isGuest
    ? { kind: 'guest' as const }
    : { kind: 'member' as const, memberFrom: now.toISOString().slice(0, 10) }
  await registerCity(network, { ...entry, ...standing, isOpen: true, demonstration: false }, 'system', now)
}

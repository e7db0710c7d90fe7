/** The register of the demonstration, the secretariat and the delegates. */
import { openAccount } from '#app/account/accounts.server.ts'
import { grantNetworkMandate, type NetworkOffice } from '#app/network/grant-network-mandate.server.ts'
import { registerCity } from '#app/network/register-city.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { World } from '#app/world.ts'
import { DELEGATES, SECRETARIAT } from '#db/demo/network.ts'
import { NAME_LANGUAGES, REGISTER, type RegisteredCity } from '#db/demo/register.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { day } from './days.ts'

/** Account ids of the network's people. */
export interface NetworkPeople {
  readonly secretariat: string
  readonly delegates: ReadonlyMap<string, string>
}

/** Cities of the demonstration that have a tenant on this installation. */
const LIVING = ['belgrade', 'istanbul', 'thessaloniki', 'wieliczka']

export async function registerNetwork(world: World, today: Date): Promise<NetworkPeople> {
  const begun = day(today, -200)
  for (const city of REGISTER) await register(world, city, begun)
  const secretariat = await appoint(
    world,
    SECRETARIAT.key,
    SECRETARIAT.name,
    { office: 'secretariat' },
    begun,
  )
  const delegates = new Map<string, string>()
  for (const [city, name] of Object.entries(DELEGATES))
    delegates.set(city, await appoint(world, `delegate.${city}`, name, { office: 'delegate', city }, begun))
  return { secretariat, delegates }
}

async function register(world: World, city: RegisteredCity, at: Date): Promise<void> {
  const { slug, kind, country, languages, accent, memberFrom } = city
  const [latitude, longitude] = city.at
  const entry = {
    slug,
    kind,
    country,
    languages: languages.split(' '),
    latitude,
    longitude,
    accent,
    isOpen: LIVING.includes(slug),
    demonstration: true,
    names: namesOf(city),
  }
  await registerCity(world.network, memberFrom ? { ...entry, memberFrom } : entry, 'system', at)
}

/** Names by language; a Polish city is called in Polish what it is called in English. */
export function namesOf({ names, languages }: RegisteredCity): Record<string, string> {
  const byLanguage = Object.fromEntries(
    names.split('|').map((name, index) => [NAME_LANGUAGES[index] ?? 'en', name]),
  )
  const own = languages.split(' ').filter((language) => !(language in byLanguage))
  return { ...byLanguage, ...Object.fromEntries(own.map((language) => [language, byLanguage.en ?? ''])) }
}

async function appoint(world: World, key: string, name: string, office: NetworkOffice, at: Date) {
  const role = office.office === 'delegate' ? office.city : office.office
  const accountId = await world.network.transaction().execute(async (trx) => {
    const shared = sharedTrx(trx)
    const { id } = await openAccount(shared, { email: `${key}@network.example`, displayName: name }, at)
    await writeTexts(shared, { owner: id, language: 'zxx', fields: { persona: role }, at })
    return id
  })
  await grantNetworkMandate(world.network, { accountId, ...office }, 'setup', at)
  return accountId
}

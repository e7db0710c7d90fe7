/** Putting a city into the network's register: row, names, membership. May be repeated. */
import { journal } from '#app/journal/journals.server.ts'
import { rewriteInLanguages } from '#app/text/translated-texts.server.ts'
import type { Day } from '#db/columns.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { beginMembership } from './memberships.server.ts'
import { putIntoRegister } from './registered-cities.server.ts'

export interface CityToRegister {
  readonly slug: string
  readonly kind: 'member' | 'guest'
  readonly country: string
  /** Official ones, BCP 47 with script, the first one first. */
  readonly languages: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly accent: string
  readonly isOpen: boolean
  readonly demonstration: boolean
  /** Language to name, the city's own spelling among them. */
  readonly names: Readonly<Record<string, string>>
  /** Only for members; without it the city is registered and not yet a member. */
  readonly memberFrom?: Day
}

/** Registers a city or brings its entry up to date; the names given take the place of earlier ones, a membership stays. */
export async function registerCity(
  network: NetworkDb,
  city: CityToRegister,
  by: string,
  now: Date,
): Promise<void> {
  if (city.kind === 'guest' && city.memberFrom) throw new Error(`${city.slug} is a guest and no member`)
  await network.transaction().execute(async (trx) => {
    await putIntoRegister(trx, {
      slug: city.slug,
      kind: city.kind,
      country: city.country,
      languages: city.languages.join(' '),
      latitude: city.latitude,
      longitude: city.longitude,
      accent: city.accent,
      is_open: city.isOpen ? 1 : 0,
      demonstration: city.demonstration ? 1 : 0,
    })
    await rewriteInLanguages(sharedTrx(trx), city.slug, inOrder(city), now)
    if (city.memberFrom) await beginMembership(trx, city.slug, city.memberFrom)
    await journal(sharedTrx(trx), {
      act: 'register-city',
      subject: `city:${city.slug}`,
      detail: { kind: city.kind, memberFrom: city.memberFrom ?? null },
      actor: by,
      at: now,
    })
  })
}

/** The city's own spelling is the original, the others are what neighbours call it. */
function inOrder({ names, languages }: CityToRegister) {
  const own = languages.filter((language) => language in names)
  const others = Object.keys(names).filter((language) => !own.includes(language))
  return Object.fromEntries(
    [...own, ...others].map((language) => [language, { name: names[language] ?? '' }]),
  )
}

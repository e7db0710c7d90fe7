/** Wieliczka: its real vote is read from the file, closed, counted and published like any other. */

import { announceKey } from '#app/publication/announce-key.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { importOrder } from '#app/vote/import-order.ts'
import { importVote } from '#app/vote/import-vote.server.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import { GUEST } from '#db/demo/guest.ts'
import { REGISTER } from '#db/demo/register.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { day } from './days.ts'
import { namesOf } from './network.ts'

export async function foundGuest(world: World, today: Date): Promise<void> {
  const begun = day(today, -100)
  const row = {
    slug: GUEST.slug,
    kind: 'guest' as const,
    accent: REGISTER.find(({ slug }) => slug === GUEST.slug)?.accent ?? 'slate',
    time_zone: GUEST.timeZone,
    currency: GUEST.currency,
    language: GUEST.language,
    population: null,
    population_on: null,
    phone: null,
    demonstration: 1 as const,
  }
  const city = await world.cities.found(row)
  await nameGuest(city, begun)
  await announceKey(world.network, GUEST.slug, await world.keys.signing(GUEST.slug), begun)
  const voteId = await importBallots(city, begun)
  const place = { city, keys: world.keys }
  await closeVote({ ...place, counting: world.counting }, voteId, 'system', begun)
  await releasePublication(place, voteId, 'system', day(today, -90))
  await tellNetwork(city, world.network, day(today, -90))
}

async function nameGuest(city: City, at: Date): Promise<void> {
  const entry = REGISTER.find(({ slug }) => slug === GUEST.slug)
  await city.db.transaction().execute(async (trx) => {
    const shared = sharedTrx(trx)
    for (const [language, name] of Object.entries(entry ? namesOf(entry) : {}))
      await writeTexts(shared, { owner: GUEST.slug, language, fields: { name }, at })
    const { slug: owner, language, office } = GUEST
    await writeTexts(shared, { owner, language, fields: { office }, at })
  })
}

async function importBallots(city: City, at: Date): Promise<string> {
  const { default: text } = await import('#db/demo/wieliczka/poland_wieliczka_2023.pb?raw')
  const { consultation, language, currency, theme, source } = GUEST
  const wishes = { ...consultation, language, currency, theme, source }
  const bytes = new TextEncoder().encode(text)
  const order = importOrder(bytes, 'poland_wieliczka_2023.pb', wishes, { currency, language })
  return importVote(city, order, 'system', at)
}

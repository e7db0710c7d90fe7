/** The place of a page: the city's own spelling of its name, and who is signed in. */
import { expect, test } from 'vitest'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { placeOf } from '#app/city/place.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { City } from '#db/cities.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { aKnownCity, anImport, SMALL_FILE } from '#tests/given/publication.ts'
import { aTown } from '#tests/given/town.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

test('the city calls itself as it writes itself, whoever reads', async () => {
  const { city } = await aTown()
  const row = (await findCityRow(city.db))!
  expect(await placeOf({ ...city, row }, undefined)).toMatchObject({
    name: 'София',
    nameLanguage: 'bg',
    signedInAs: null,
    footer: { contact: { body: 'Столична община, 02 000 000', language: 'bg' } },
    demonstration: true,
  })
})

test('a city that writes Serbian shows both scripts', async () => {
  const world = await aWorld()
  const city = await aCity(world, { slug: 'belgrade', language: 'sr-Cyrl' })
  const name = { owner: 'belgrade', language: 'sr-Cyrl', fields: { name: 'Београд' }, at: world.now() }
  await city.db.transaction().execute((trx) => writeTexts(sharedTrx(trx), name))
  const row = (await findCityRow(city.db))!
  expect(await placeOf({ ...city, row }, undefined)).toMatchObject({
    name: 'Београд',
    nameLanguage: 'sr-Cyrl',
    secondName: 'Beograd',
    secondNameLanguage: 'sr-Latn',
  })
})

test('the office is in the navigation of those who hold one; who has no name is told by a masked address', async () => {
  const { city } = await aTown()
  const row = (await findCityRow(city.db))!
  const visitor = { email: 'ada@example.org', displayName: '', offices: ['moderator'] }
  const place = await placeOf({ ...city, row }, visitor)
  expect(place.signedInAs).toBe('a…a@example.org')
  expect(place.links.map(({ to }) => to)).toContain('/sofia/office')
  const resident = await placeOf({ ...city, row }, { ...visitor, offices: [] })
  expect(resident.links.map(({ to }) => to)).not.toContain('/sofia/office')
})

test('a guest says where its data were imported from; a member says nothing of the kind', async () => {
  const world = await aWorld()
  const guest = await aKnownCity(world, { isGuest: true })
  const member = await aKnownCity(world, { slug: 'pula' })
  for (const city of [guest, member])
    for (const slug of ['one', 'two'])
      await anImport(world, city, SMALL_FILE, { slug, source: 'Pabulib, small.pb' })
  const importedFrom = async ({ slug, db }: City) =>
    (await placeOf({ slug, db, row: (await findCityRow(db))! }, undefined)).importedFrom
  expect(await importedFrom(guest)).toEqual(['Pabulib, small.pb'])
  expect(await importedFrom(member)).toEqual([])
})

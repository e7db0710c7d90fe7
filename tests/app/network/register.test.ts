import { expect, test } from 'vitest'
import { cityNamesOf, registerOf } from '#app/network/register.server.ts'
import { aMember } from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

const namesFor = async (languages: string[]) => {
  const world = await aWorld()
  await aMember(world, 'sofia', { names: { bg: 'София', en: 'Sofia', 'sr-Cyrl': 'Софија', tr: 'Sofya' } })
  await aMember(world, 'canakkale', { languages: ['tr'], names: { tr: 'Çanakkale' } })
  await aMember(world, 'athens', { languages: ['el'], names: { el: 'Αθήνα', en: 'Athens' } })
  return (await registerOf(world.network, languages)).map(({ name }) => [name.body, name.language])
}

test('names are in the reader’s language, sorted as that language sorts', async () => {
  expect(await namesFor(['en', 'tr'])).toEqual([
    ['Athens', 'en'],
    ['Çanakkale', 'tr'],
    ['Sofia', 'en'],
  ])
})

test('where the reader’s language has no name the city’s own stands, not another language that the reader knows', async () => {
  expect(await namesFor(['sr-Cyrl', 'en'])).toContainEqual(['Αθήνα', 'el'])
})

test('Serbian in Latin letters spells the Cyrillic name, and transliterates no other', async () => {
  const names = await namesFor(['sr-Latn', 'en'])
  expect(names).toContainEqual(['Sofija', 'sr-Latn'])
  expect(names).toContainEqual(['Αθήνα', 'el'])
})

test('a city that the register does not know keeps its slug', async () => {
  const { network } = await aWorld()
  expect((await cityNamesOf(network, ['atlantis'], ['en'])).get('atlantis')?.body).toBe('atlantis')
})

test('a city’s own spellings stand once each, in the order of its languages', async () => {
  const world = await aWorld()
  await aMember(world, 'sarajevo', {
    languages: ['bs', 'hr', 'sr-Cyrl'],
    names: { en: 'Sarajevo', bs: 'Sarajevo', hr: 'Sarajevo', 'sr-Cyrl': 'Сарајево' },
  })
  const [sarajevo] = await registerOf(world.network, ['en'])
  expect(sarajevo?.ownNames.map(({ body }) => body)).toEqual(['Sarajevo', 'Сарајево'])
})

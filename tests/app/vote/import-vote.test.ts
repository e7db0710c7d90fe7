import { expect, test } from 'vitest'
import { boxLabel } from '#app/ballot/boxes.server.ts'
import { addElector } from '#app/elector/add-elector.server.ts'
import { firstBrokenLine } from '#app/journal/journals.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { importOrder, slugOf } from '#app/vote/import-order.ts'
import { importVote } from '#app/vote/import-vote.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import { optionsOf } from '#app/vote/vote-options.server.ts'
import { findVote } from '#app/vote/votes.server.ts'
import { shared } from '#db/shared.server.ts'
import { anImport, SMALL_FILE } from '#tests/given/publication.ts'
import { aConsultation, actsOn, aPerson, aProposal } from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const order = () =>
  importOrder(new TextEncoder().encode(SMALL_FILE), 'small.pb', {}, { language: 'bg', currency: 'EUR' })

test('a proposal that is submitted while ballots are laid moves the numbers, and box and city still agree', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { id: consultationId } = await aConsultation(city, {})
  let submitted: Promise<unknown> | undefined

  const vote = await importVote(city, order(), 'system', world.now(), (what) => {
    if (what === 'ballots') submitted ??= aProposal(city, { consultationId, title: 'Чешма', cost: 5 })
  })
  await submitted

  const sealed = await sealedVote(city.db, vote)
  expect(sealed?.manifest.options.map(({ proposal }) => proposal.number)).toEqual([2, 3, 4])
  expect((await optionsOf(city.db, vote)).map(({ number }) => number)).toEqual([2, 3, 4])
  expect((await boxLabel((await city.boxes.find(vote))!)).manifest_hash).toBe(sealed?.hash)
  await closeVote({ city, keys: world.keys, counting: world.counting }, vote, 'system', world.now())
  expect((await findTally(city.db, vote))?.counted.ballots).toBe(5)
})

test('two imports at once to one address: one is there, the other was refused and left nothing to see', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const both = await Promise.allSettled([1, 2].map(() => importVote(city, order(), 'system', world.now())))

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slug-taken' } })
  expect(await city.db.selectFrom('proposal').select('number').orderBy('number').execute()).toHaveLength(3)
  expect(await city.db.selectFrom('elector').select('id').execute()).toHaveLength(5)
})

test('an import is noted in the journal, whose chain holds', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const vote = await anImport(world, city)
  expect(await actsOn(city, vote)).toEqual(['import-vote'])
  expect(await firstBrokenLine(shared(city.db))).toBeUndefined()
})

test('who is verified later does not come onto the roll of a vote that was held elsewhere', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const vote = await anImport(world, city)
  const [accountId, moderator] = [await aPerson(city), await aPerson(city, 'Moderator')]
  await addElector({ city, keys: world.keys }, { accountId, districtId: null }, moderator, world.now())
  const electors = await city.db.selectFrom('elector').select('reason').where('vote_id', '=', vote).execute()
  expect(electors).toEqual(Array(5).fill({ reason: 'sealed' }))
})

test('a file without projects is no vote', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const empty = { ...order(), file: { ...order().file, projects: [], ballots: [] } }
  await expect(importVote(city, empty, 'system', world.now())).rejects.toMatchObject({
    code: 'nothing-to-vote-on',
  })
  expect(await findVote(city.db, 'gradina')).toBeUndefined()
})

test.each([
  ['Zielony Milion 2023', 'zielony-milion-2023'],
  ['Łódź: Ciepło!', 'lodz-cieplo'],
  ['Суседски буџет', 'susedski-budzet'],
  ['Işık', 'isik'],
  ['Δήμος', 'vote'],
])('an address for "%s" is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

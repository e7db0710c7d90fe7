import { expect, test } from 'vitest'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { findRecommendation, listPublic, listPutToVote } from '#app/recommendation/recommendations.server.ts'
import { reviseRecommendation } from '#app/recommendation/revise-recommendation.server.ts'
import { recommendationsCiting } from '#app/recommendation/traces.server.ts'
import { aDraft, aMember, aMotion, aWorldWithAFinding, CLOSES } from '#tests/given/chain.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

const read = async ({ network, now }: TestWorld, number: string, languages = ['en']) =>
  readRecommendation(network, (await findRecommendation(network, number))!, languages, now())

test('notes are numbered through the whole text', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const [ballots, spent] = finding.figures as [string, string]
  const draft = aDraft([], { figures: [[ballots], [spent, ballots, spent]] })
  const number = await draftRecommendation(world.network, draft, secretary, world.now())

  const { notes } = await read(world, number)
  expect(number).toBe('R-2030-01')
  expect(notes.map(({ note, paragraph, figure }) => [note, paragraph, figure.id])).toEqual([
    [1, 1, ballots],
    [2, 2, spent],
    [3, 2, ballots],
  ])
})

test('a citation that leads nowhere is refused with its paragraph, and nothing is written', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const draft = aDraft([], { figures: [finding.figures, ['0190aaaa-0000-7000-8000-000000000000']] })

  await expect(draftRecommendation(world.network, draft, secretary, world.now())).rejects.toMatchObject({
    code: 'citation-does-not-resolve',
    values: { paragraph: 2 },
  })
  expect(await world.network.selectFrom('recommendation').selectAll().execute()).toEqual([])
})

test('a figure whose value was changed past the product is no citation any more', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const draft = aDraft(finding.figures)
  const number = await draftRecommendation(world.network, draft, secretary, world.now())
  await world.network
    .updateTable('figure')
    .set({ value: '6' } as never)
    .where('position', '=', 1)
    .execute()
  await aMember(world, 'sofia')

  await expect(openMotion(world.network, number, CLOSES, secretary, world.now())).rejects.toMatchObject({
    code: 'citation-does-not-resolve',
  })
})

test('a draft can be revised: paragraphs that are gone leave nothing behind', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const number = await draftRecommendation(world.network, aDraft(finding.figures), secretary, world.now())
  const words = { 'sr-Cyrl': { title: 'Клупе', summary: 'Још клупа.', paragraphs: ['Да се поставе клупе.'] } }
  await reviseRecommendation(world.network, number, { words, figures: [[]] }, secretary, world.now())

  const revised = await read(world, number)
  expect(revised.words.title).toMatchObject({ body: 'Клупе', language: 'sr-Cyrl' })
  expect(revised.words.paragraphs.map(({ body }) => body)).toEqual(['Да се поставе клупе.'])
  expect(revised.notes).toEqual([])
})

test('after the motion the text stands: a revision is refused and changes nothing', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  await aMember(world, 'sofia')
  const number = await aMotion(world, secretary, finding.figures)
  const before = await read(world, number)
  const words = { en: { title: 'Fewer benches', summary: 'None.', paragraphs: ['That there be none.'] } }

  await expect(
    reviseRecommendation(world.network, number, { words, figures: [[]] }, secretary, world.now()),
  ).rejects.toMatchObject({ code: 'text-frozen' })
  expect(await read(world, number)).toEqual(before)
})

test('a draft is in no public list and in no trace; a motion is public, but no result of a city', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  await aMember(world, 'sofia')
  const shown = async () => ({
    list: (await listPutToVote(world.network, ['en'], world.now())).map(({ number }) => number),
    front: await listPublic(world.network, ['en'], world.now()),
    trace: await recommendationsCiting(world.network, { city: 'sofia' }, ['en'], world.now()),
  })
  const draft = aDraft(finding.figures)
  const number = await draftRecommendation(world.network, draft, secretary, world.now())
  expect(await shown()).toEqual({ list: [], front: [], trace: [] })

  await openMotion(world.network, number, CLOSES, secretary, world.now())
  expect(await shown()).toEqual({ list: [number], front: [], trace: [] })
})

test('words in two languages are read in the reader’s own', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const draft = aDraft(finding.figures, {
    words: {
      en: { title: 'Benches', summary: 'More.', paragraphs: ['One.'] },
      'sr-Cyrl': { title: 'Клупе', summary: 'Још.', paragraphs: ['Једно.'] },
    },
    figures: [finding.figures],
  })
  const number = await draftRecommendation(world.network, draft, secretary, world.now())

  expect((await read(world, number, ['sr-Cyrl'])).words.title).toMatchObject({
    body: 'Клупе',
    state: 'human',
  })
  expect((await read(world, number, ['sr-Latn'])).words.title).toMatchObject({
    body: 'Klupe',
    state: 'derived',
  })
  expect((await read(world, number, ['el', 'en'])).words.title).toMatchObject({ body: 'Benches' })
})

import { expect, test } from 'vitest'
import { readSourceKey, sourceKey } from '#app/finding/finding.ts'
import { findFinding } from '#app/finding/findings.server.ts'
import { makeFinding } from '#app/finding/make-finding.server.ts'
import { readFinding } from '#app/finding/read-finding.server.ts'
import { firstBrokenLine, journalOf } from '#app/journal/journals.server.ts'
import { shared } from '#db/shared.server.ts'
import { aFinding, aHeardPublication, aMember, aSecretary, POINTERS } from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

const finding = (pointer: string, about: { theme?: string; publication?: number; city?: string } = {}) => ({
  theme: about.theme ?? 'SUST',
  words: { en: { title: 'Benches win', body: 'Residents chose benches.' } },
  figures: [{ city: about.city ?? 'sofia', publication: about.publication ?? 1, pointer }],
})

test('a finding keeps the value that stands in the publication, and says what it counts', async () => {
  const world = await aWorld()
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  const { number } = await aFinding(world, secretary)

  const made = await readFinding(world.network, (await findFinding(world.network, number))!, ['en'])
  expect(number).toBe('F-2030-01')
  expect(made.figures.map(({ pointer, value, label }) => [pointer, value, label.body])).toEqual([
    [POINTERS.ballots, '5', 'Ballots cast'],
    [POINTERS.spent, '70000', 'Spent on the options chosen'],
  ])
  expect(made.figures[1]?.known).toMatchObject({ unit: 'money', currency: 'EUR' })
})

test('it names the cities of how many members on its day, and what each asked whom', async () => {
  const world = await aWorld()
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  await aMember(world, 'sofia')
  await aMember(world, 'tirana')
  await aMember(world, 'later', { memberFrom: '2030-05-16' })
  const { number } = await aFinding(world, secretary)

  const made = await readFinding(world.network, (await findFinding(world.network, number))!, ['en'])
  expect([made.membersCited, made.members, made.guests]).toEqual([1, 2, []])
  expect(made.publications).toMatchObject([{ city: 'sofia', number: 1, ballots: 5, rule: 'greedy' }])
})

test.each([
  ['a pointer into nothing', finding('/tally/nowhere')],
  ['a pointer past the end of a list', finding('/tally/winners/2')],
  ['what is no pointer', finding('turnout')],
  ['a publication that was not heard', finding(POINTERS.ballots, { publication: 2 })],
  ['a city that was not heard', finding(POINTERS.ballots, { city: 'tirana' })],
  ['a publication on another theme', finding(POINTERS.ballots, { theme: 'MOBI' })],
])('%s is refused, and nothing is written', async (_, wrong) => {
  const world = await aWorld()
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  const right = finding(POINTERS.ballots).figures

  await expect(
    makeFinding(world.network, { ...wrong, figures: [...right, ...wrong.figures] }, secretary, world.now()),
  ).rejects.toMatchObject({ code: 'figure-does-not-resolve' })
  expect(await world.network.selectFrom('finding').selectAll().execute()).toEqual([])
  expect(await world.network.selectFrom('figure').selectAll().execute()).toEqual([])
})

test('numbers count by year without gaps, also past a refusal and when two are made at once', async () => {
  const world = await aWorld()
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  const make = (at: string) => makeFinding(world.network, finding(POINTERS.ballots), secretary, new Date(at))

  const first = await Promise.all([make('2030-06-01T00:00:00.000Z'), make('2030-06-01T00:00:00.000Z')])
  await makeFinding(world.network, finding('/nowhere'), secretary, world.now()).catch(() => {})
  const third = await make('2030-12-31T23:59:59.999Z')
  const next = await make('2031-01-01T00:00:00.000Z')

  expect([...first, third, next].sort()).toEqual(['F-2030-01', 'F-2030-02', 'F-2030-03', 'F-2031-01'])
})

test('it is noted in the network’s journal', async () => {
  const world = await aWorld()
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  const { number } = await aFinding(world, secretary)

  const { id } = (await findFinding(world.network, number))!
  expect(await journalOf(shared(world.network), `finding:${id}`)).toMatchObject([{ act: 'make-finding' }])
  expect(await firstBrokenLine(shared(world.network))).toBeUndefined()
})

test.each([
  { city: 'sofia', publication: 1, pointer: '/turnout/ballots' },
  { city: 'novo-mesto', publication: 12, pointer: '/options/0/titles/sr-Cyrl' },
  { city: 'sofia', publication: 1, pointer: '' },
  { city: 'sofia', publication: 3, pointer: '/a~1b/č' },
])('a form gets a source back as it was sent: $city $publication $pointer', (source) => {
  expect(readSourceKey(sourceKey(source))).toEqual(source)
})

test.each(['', 'sofia', 'sofia/', 'sofia/x/turnout', '../sofia/1/turnout', 'sofia/1turnout'])(
  'what is no source is none: %j',
  (key) => {
    expect(readSourceKey(key)).toBeUndefined()
  },
)

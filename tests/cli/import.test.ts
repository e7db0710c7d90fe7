import fs from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addImportVerb } from '#app/cli/import.ts'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { packageOf } from '#app/publication/package.server.ts'
import { recount } from '#app/publication/recount.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import { findVote } from '#app/vote/votes.server.ts'
import { decodePabulib, readPabulib } from '#app/voting/files/pabulib.ts'
import type { City } from '#db/cities.server.ts'
import { brokenFiles, SOUND } from '#tests/given/broken-pabulib.ts'
import { aKnownCity, SMALL_FILE } from '#tests/given/publication.ts'
import { aFolder, aWorld, type TestWorld } from '#tests/given/world.ts'

const WIELICZKA = 'db/demo/wieliczka/poland_wieliczka_2023.pb'
const out = { stdout: '', stderr: '' }

beforeEach(() => {
  Object.assign(out, { stdout: '', stderr: '' })
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      out[stream] += text
      return true
    })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

/** Runs `meydan import` on the folders of the world; returns the exit code. */
async function meydanImport({ settings }: TestWorld, ...args: string[]): Promise<number> {
  vi.stubEnv('DATA_FOLDER', settings.DATA_FOLDER)
  vi.stubEnv('KEYS_FOLDER', settings.KEYS_FOLDER)
  vi.stubEnv('BASE_URL', settings.BASE_URL)
  const program = new Command('meydan').exitOverride()
  program.configureOutput({ writeErr: (text) => process.stderr.write(text) })
  addImportVerb(program)
  process.exitCode = 0
  await program.parseAsync(['import', ...args], { from: 'user' })
  return Number(process.exitCode)
}

function aFile(text: string | Uint8Array, name = 'vote.pb'): string {
  const file = path.join(aFolder(), name)
  fs.writeFileSync(file, text)
  return file
}

/** How many rows each table of the city has, and what lies in the folder of its ballot boxes. */
async function rowsOf({ db }: City, { settings }: TestWorld) {
  const counts: Record<string, number> = {}
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await db
      .selectFrom(name as 'text')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    counts[name] = Number(rows)
  }
  const boxes = path.join(settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
  return { counts, boxes: fs.existsSync(boxes) ? fs.readdirSync(boxes) : [] }
}

const found = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new Error('what the test looks for is not there')
  return thing
}

async function closed({ keys, counting, clock }: TestWorld, city: City, slug: string) {
  const vote = found(await findVote(city.db, slug))
  await closeVote({ city, keys, counting }, vote.id, 'system', clock.now)
  return { vote, tally: found(await findTally(city.db, vote.id)) }
}

test('Wieliczka 2023, imported, closed, counted and released, has exactly the official winners', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world, {
    slug: 'wieliczka',
    name: 'Wieliczka',
    language: 'pl',
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    isGuest: true,
  })
  const asked = ['--city', 'wieliczka', '--currency', 'PLN', '--language', 'pl', '--theme', 'SUST']
  expect(await meydanImport(world, WIELICZKA, ...asked, '--title', 'Zielony Milion 2023')).toBe(0)
  expect(out.stdout).toContain('Imported: 64 proposals, 6,586 ballots.')
  expect(out.stderr).toBe('')

  const { vote, tally } = await closed(world, city, 'zielony-milion-2023')
  const official = readPabulib(decodePabulib(fs.readFileSync(WIELICZKA))).projects
  const chosen = official.filter(({ selected }) => selected === '1').map(({ id }) => id)
  expect(chosen).toHaveLength(30)
  expect([...tally.counted.tally.winners].sort()).toEqual(chosen.sort())
  expect(tally.counted).toMatchObject({ ballots: 6586, electors: 6586, tally: { cost: 995_079_00 } })
  for (const { id, votes } of official)
    expect(tally.counted.tally.options.find((option) => option.id === id)?.supporters, id).toBe(votes)

  const consultation = found(await findConsultation(city.db, 'zielony-milion-2023'))
  expect(consultation).toMatchObject({ theme: 'SUST', currency: 'PLN', source: 'poland_wieliczka_2023.pb' })
  expect(consultation.phases[0]).toMatchObject({
    kind: 'vote',
    opensAt: '2023-04-02T22:00:00.000Z',
    closesAt: '2023-04-21T22:00:00.000Z',
  })
  const place = { city, keys: world.keys }
  const number = await releasePublication(place, vote.id, 'system', world.now())
  expect(recount(found(await packageOf(place, number)))).toMatchObject({ holds: true, count: 'recounted' })
}, 120_000)

describe('a broken file is refused with file, line and reason, and nothing is imported', () => {
  test.each(brokenFiles.map((broken) => [broken.what, broken] as const))('%s', async (_, broken) => {
    const world = await aWorld()
    const city = await aKnownCity(world)
    const before = await rowsOf(city, world)
    const file = aFile(broken.bytes, broken.file)

    expect(await meydanImport(world, file, '--city', 'sofia', '--rule', 'greedy')).toBe(1)

    expect(out.stderr).toMatch(
      new RegExp(`^${file}, line ${broken.line}: [A-Z].*\\. Nothing was imported\\.\n$`),
    )
    for (const value of Object.values(broken.values)) expect(out.stderr).toContain(String(value))
    expect(out.stdout).toBe('')
    expect(await rowsOf(city, world)).toEqual(before)
  })

  test.each([
    ['a day that no calendar has', ['date_begin;03.04.2023', 'date_begin;31.04.2023'], 9, '31.04.2023'],
    ['an end before the beginning', ['date_end;21.04.2023', 'date_end;02.04.2023'], 10, '2023-04-02'],
    ['no last day', ['date_end;21.04.2023\n', ''], 1, 'date_end'],
    ['a rule of one city alone', ['rule;greedy', 'rule;greedy-custom'], 4, 'greedy-custom'],
    ['decimals that the currency lacks', ['budget;1000', 'budget;1000.50'], 7, 'JPY'],
  ])('%s', async (_, [from = '', to = ''], line, word) => {
    const world = await aWorld()
    const city = await aKnownCity(world)
    const before = await rowsOf(city, world)
    const file = aFile(SMALL_FILE.replace(from, to))

    expect(await meydanImport(world, file, '--city', 'sofia', '--currency', 'JPY')).toBe(1)
    expect(out.stderr).toMatch(new RegExp(`^${file}, line ${line}: .*${word}`))
    expect(await rowsOf(city, world)).toEqual(before)
  })
})

test.each([
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  [
    'blanks after commas and around cells',
    (text: string) => text.replaceAll(',', ', ').replaceAll(';', ' ; '),
  ],
])('%s change nothing', async (_, written) => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const plain = SMALL_FILE.replace('School, with a yard', 'School')
  expect(await meydanImport(world, aFile(plain), '--city', 'sofia', '--slug', 'plain')).toBe(0)
  expect(await meydanImport(world, aFile(written(plain)), '--city', 'sofia', '--slug', 'written')).toBe(0)

  const [one, other] = [await closed(world, city, 'plain'), await closed(world, city, 'written')]
  expect(other.tally.counted.tally).toEqual(one.tally.counted.tally)
  expect(one.tally.counted.tally.winners).toEqual(['bench', 'park'])
})

test('what is said beside the file wins over the file, and both over the city', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const sound = SOUND.join('\n').replace('num_projects;4', 'num_projects;4\ndate_begin;2019\ndate_end;2019')
  const asked = [
    '--city',
    'sofia',
    '--rule',
    'equal-shares',
    '--option',
    'completion=none',
    '--language',
    'sr-Latn',
  ]
  expect(await meydanImport(world, aFile(sound), ...asked, '--title', 'Тргови', '--json')).toBe(0)

  expect(JSON.parse(out.stdout)).toMatchObject({ slug: 'trgovi', proposals: 4, ballots: 6 })
  const vote = found(await findVote(city.db, 'trgovi'))
  expect(found(await sealedVote(city.db, vote.id)).manifest).toMatchObject({
    currency: 'RSD',
    budget: 900_000_00,
    titles: { 'sr-Latn': 'Тргови' },
    rule: { id: 'equal-shares', completion: 'none', step: 100 },
    lot: ['park', 'lime', 'shade', 'well'],
    ballotLimit: { kind: 'number', most: 3 },
    electorate: { basis: 'imported-ballots', size: 0 },
    opensAt: '2018-12-31T22:00:00.000Z',
    closesAt: '2019-12-31T22:00:00.000Z',
  })
})

test('nobody is named: electors are as many as ballots, under ids that are not those of the file', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  await meydanImport(world, aFile(SMALL_FILE), '--city', 'sofia')
  const electors = await city.db.selectFrom('elector').selectAll().execute()
  expect(electors).toHaveLength(5)
  for (const { id } of electors) expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(await city.db.selectFrom('account').selectAll().execute()).toEqual([])
})

test('an address that is taken, a city that is not there, a theme that is none', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  await meydanImport(world, aFile(SMALL_FILE), '--city', 'sofia')
  const before = await rowsOf(city, world)

  await expect(meydanImport(world, aFile(SMALL_FILE), '--city', 'sofia')).rejects.toMatchObject({
    code: 'slug-taken',
  })
  await expect(meydanImport(world, aFile(SMALL_FILE), '--city', 'atlantis')).rejects.toMatchObject({
    code: 'no-such-city',
  })
  await expect(
    meydanImport(world, aFile(SMALL_FILE), '--city', 'sofia', '--theme', 'FUN'),
  ).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  })
  await expect(meydanImport(world, '/nowhere/vote.pb', '--city', 'sofia')).rejects.toMatchObject({
    name: 'CommanderError',
  })
  expect(out.stderr).toContain('/nowhere/vote.pb: cannot be read')
  expect(await rowsOf(city, world)).toEqual(before)
})

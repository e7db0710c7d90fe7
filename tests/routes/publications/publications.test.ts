/** The pages of publications: releasing, the city's own copy, the network's, and the files beside them. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkAlone } from '#app/publication/check-signed.ts'
import { FILES } from '#app/publication/package-files.ts'
import { recount } from '#app/publication/recount.ts'
import { action, loader as releaseLoader } from '#app/routes/$city+/office+/publications+/new.tsx'
import { loader as pageLoader } from '#app/routes/$city+/publications+/$number+/_index.tsx'
import { loader as packageLoader } from '#app/routes/$city+/publications+/$number+/package[.]zip.ts'
import { loader as signatureLoader } from '#app/routes/$city+/publications+/$number+/signature[.]json.ts'
import { loader as jsonLoader } from '#app/routes/$city+/publications+/$number[.]json.ts'
import { loader as allLoader } from '#app/routes/network+/publications+/_index.tsx'
import { loader as heardLoader } from '#app/routes/network+/publications+/$city+/$number+/_index.tsx'
import { loader as heardSignatureLoader } from '#app/routes/network+/publications+/$city+/$number+/signature[.]json.ts'
import { loader as heardJsonLoader } from '#app/routes/network+/publications+/$city+/$number[.]json.ts'
import { findVoteById } from '#app/vote/votes.server.ts'
import { aCountedVote, aKnownCity, anImport, SMALL_FILE } from '#tests/given/publication.ts'
import { answerOf, args, inOffice, signedIn } from '#tests/given/requests.ts'
import { aPerson } from '#tests/given/vote.ts'
import { aWorld } from '#tests/given/world.ts'

const PATH = '/sofia/office/publications/new?vote=gradina'
const NUMBER_1 = { city: 'sofia', number: '1' }

async function inTheOffice({ isCounted = true } = {}) {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const voteId = isCounted ? await aCountedVote(world, city) : await anImport(world, city)
  const moderator = await signedIn(world, city, await inOffice(city, await aPerson(city, 'Moderator')))
  const at = { path: PATH, params: { city: 'sofia' } }
  return {
    world,
    city,
    voteId,
    look: (cookie = moderator) => answerOf(() => releaseLoader(args(world, { ...at, cookie }))),
    send: (form: Record<string, string>, cookie = moderator) =>
      answerOf(() => action(args(world, { ...at, cookie, form }))),
    get: (
      loader: (given: ReturnType<typeof args>) => Promise<unknown>,
      params: Record<string, string> = NUMBER_1,
    ) => answerOf(() => loader(args(world, { path: '/sofia/publications/1', params }))),
    file: async (loader: typeof jsonLoader, params: Record<string, string> = NUMBER_1) => {
      const answer = await loader(args(world, { path: '/sofia/publications/1', params }))
      return {
        type: answer.headers.get('Content-Type'),
        bytes: new Uint8Array(await answer.arrayBuffer()),
      }
    },
  }
}

const RELEASE = { act: 'release', compared: 'on' }

test('the page of releasing shows what will be public, and says when something is missing', async () => {
  const { look, send, city } = await inTheOffice()

  expect(await look()).toMatchObject({
    data: { page: { released: null, sheet: { ballots: 5, outcome: { winners: 2, spent: 700_00 } } } },
  })
  expect(await send({ act: 'release' })).toMatchObject({
    status: 422,
    data: { reply: { error: { compared: ['publication:release-confirm-missing'] } }, refusal: null },
  })
  expect(await city.db.selectFrom('publication').selectAll().execute()).toEqual([])
})

test('releasing numbers, signs and tells the network; a second click changes nothing', async () => {
  const { world, city, voteId, look, send } = await inTheOffice()
  expect(await send(RELEASE)).toMatchObject({ status: 303, to: PATH })
  expect(await send(RELEASE)).toMatchObject({ status: 303, to: PATH })

  expect(await look()).toMatchObject({
    data: { page: { released: { number: 1, heardAt: world.now().toISOString() } } },
  })
  expect(await findVoteById(city.db, voteId)).toMatchObject({ published: true, publicationNumber: 1 })
  expect(await world.network.selectFrom('heard_publication').select('number').execute()).toEqual([
    { number: 1 },
  ])
})

test('what the network refuses is released all the same, and can be sent again', async () => {
  const { world, city, look, send } = await inTheOffice()
  const keys = await world.network.selectFrom('city_key').selectAll().execute()
  await world.network.deleteFrom('city_key').execute()

  expect(await send(RELEASE)).toMatchObject({
    status: 409,
    data: { refusal: { code: 'publication-key-unknown' } },
  })
  expect(await look()).toMatchObject({ data: { page: { released: { number: 1, heardAt: null } } } })
  await world.network.insertInto('city_key').values(keys).execute()
  expect(await send({ act: 'tell' })).toMatchObject({ status: 303 })
  expect(await city.db.selectFrom('publication_receipt').select('number').execute()).toEqual([{ number: 1 }])
})

test('visitors are sent to sign in, residents without office may not, and what is not counted goes back', async () => {
  const { world, city, look, send } = await inTheOffice({ isCounted: false })
  const resident = await signedIn(world, city, await aPerson(city))

  expect(await look('')).toMatchObject({ status: 302, to: expect.stringContaining('/sofia/sign-in') })
  expect(await look(resident)).toMatchObject({ status: 403 })
  expect(await send(RELEASE, resident)).toMatchObject({ status: 403 })
  expect(await look()).toMatchObject({ status: 303, to: '/sofia/office/votes/gradina' })
  expect(await send(RELEASE)).toMatchObject({ status: 409, data: { refusal: { code: 'not-counted-yet' } } })
})

test('the city shows its publication, checked for this very page', async () => {
  const { world, send, get } = await inTheOffice()
  await send(RELEASE)

  expect(await get(pageLoader)).toMatchObject({
    status: 200,
    data: {
      title: 'Publication 1: Gradina',
      page: {
        isWhole: true,
        heardAt: world.now().toISOString(),
        sheet: {
          number: 1,
          title: { body: 'Gradina', language: 'bg' },
          options: [
            { id: 'bench', supporters: 4, won: true },
            { id: 'park', supporters: 3, won: true },
            { id: 'school', supporters: 2, won: false },
          ],
        },
      },
    },
  })
  for (const number of ['2', '0', '01', '-1', '1.5', 'x', '9999999999'])
    expect(await get(pageLoader, { city: 'sofia', number }), number).toMatchObject({ status: 404 })
})

test('the network shows what it heard, and where it heard nothing, nothing', async () => {
  const { send, get } = await inTheOffice()
  expect(await get(allLoader)).toMatchObject({ data: { rows: [] } })
  expect(await get(heardLoader)).toMatchObject({ status: 404 })
  await send(RELEASE)

  expect(await get(heardLoader)).toMatchObject({
    data: {
      title: 'Publication 1: Gradina · София',
      page: { isWhole: true, sheet: { ballots: 5, voteSlug: 'gradina' } },
    },
  })
  expect(await get(allLoader)).toMatchObject({
    data: { rows: [{ city: 'sofia', number: 1, ballots: 5, theme: 'SUST' }] },
  })
  expect(await get(heardLoader, { city: 'tirana', number: '1' })).toMatchObject({ status: 404 })
})

test('files are the exact bytes: they check alone, and the package recounts to the figures of the page', async () => {
  const { world, city, send, file } = await inTheOffice()
  await send(RELEASE)
  const { body } = await city.db.selectFrom('publication').select('body').executeTakeFirstOrThrow()
  const { publicKey } = await world.keys.signing('sofia')

  const own = [await file(jsonLoader), await file(signatureLoader)] as const
  const heard = [await file(heardJsonLoader), await file(heardSignatureLoader)] as const
  for (const [publication, signature] of [own, heard]) {
    expect(strFromU8(publication.bytes)).toBe(body)
    expect(publication.type).toBe('application/json; charset=utf-8')
    const files = { publication: publication.bytes, signature: signature.bytes }
    expect(checkAlone(files, publicKey)).toMatchObject({ holds: true, count: 'alone' })
  }
  const zip = await file(packageLoader)
  expect(zip.type).toBe('application/zip')
  expect(recount(zip.bytes, publicKey)).toMatchObject({
    holds: true,
    count: 'recounted',
    publication: { outcome: { winners: 2, spent: 700_00, left: 300_00 } },
  })
  expect(strFromU8(unzipSync(zip.bytes)[FILES.publication]!)).toBe(body)
})

test('bytes that came into the database without being heard are shown as what they are', async () => {
  const { world, send, get } = await inTheOffice()
  await send(RELEASE)
  const row = await world.network.selectFrom('heard_publication').selectAll().executeTakeFirstOrThrow()
  const body = row.body.replace('"spent":70000', '"spent":80000')
  expect(body).not.toBe(row.body)
  await world.network
    .insertInto('heard_publication')
    .values({ ...row, number: 2, body, hash: 'f'.repeat(64) })
    .execute()

  const second = { city: 'sofia', number: '2' }
  expect(await get(heardLoader, second)).toMatchObject({ data: { page: { isWhole: false } } })
})

test('numbers of two votes follow each other', async () => {
  const { world, city, send, get } = await inTheOffice()
  await send(RELEASE)
  await aCountedVote(world, city, SMALL_FILE, { slug: 'second' })
  const cookie = await signedIn(
    world,
    city,
    await inOffice(city, await aPerson(city, 'Administrator'), 'administrator'),
  )
  const path = '/sofia/office/publications/new?vote=second'
  await answerOf(() => action(args(world, { path, params: { city: 'sofia' }, cookie, form: RELEASE })))

  expect(await get(heardLoader, { city: 'sofia', number: '2' })).toMatchObject({
    data: { page: { sheet: { number: 2, voteSlug: 'second' } } },
  })
})

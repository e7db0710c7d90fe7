/** The public pages of a vote and of its result, and the files beside them. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { loader as listLoader } from '#app/routes/$city+/votes+/_index.tsx'
import { loader as voteLoader } from '#app/routes/$city+/votes+/$slug+/_index.tsx'
import { loader as ballotsLoader } from '#app/routes/$city+/votes+/$slug+/ballots[.]pb.ts'
import { loader as manifestLoader } from '#app/routes/$city+/votes+/$slug+/manifest[.]json.ts'
import { loader as resultLoader } from '#app/routes/$city+/votes+/$slug+/result.tsx'
import { loader as csvLoader } from '#app/routes/$city+/votes+/$slug+/result[.]csv.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { fingerprint } from '#app/vote/draw-up-manifest.server.ts'
import type { NewVote } from '#app/vote/make-vote.server.ts'
import type { ResultPage } from '#app/vote/result-page.server.ts'
import type { VoteLine, VotePage } from '#app/vote/vote-page.server.ts'
import { paperCount } from '#app/voting/ballots.ts'
import { electionOf, readPabulib } from '#app/voting/files/pabulib.ts'
import { answerOf, args } from '#tests/given/requests.ts'
import {
  aDraft,
  aSealedVote,
  CLOSES,
  cast,
  EQUAL_SHARES,
  GREEDY,
  IN_APRIL,
  IN_JUNE,
  IN_MAY,
} from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

type Args = Parameters<typeof resultLoader>[0]

/** Three ballots for the park, two for school and bench; nobody wants `=1+1`, and the castle costs too much. */
async function aCountedVote(about: Partial<NewVote> = {}) {
  const world = await aWorld()
  const city = await aCity(world)
  const costs = { Парк: 600_00, Училище: 500_00, Пейка: 100_00, '=1+1': 10_00, Замък: 5000_00 }
  const vote = await aSealedVote(world, city, { electors: 5, costs, ...about })
  const choices = [['1', '5'], ['1'], ['1'], ['2', '3'], ['2', '3']]
  for (const [number, choice] of choices.entries())
    await cast(world, city, vote.voteId, vote.residents[number]!, choice)
  await closeVote({ city, keys: world.keys, counting: world.counting }, vote.voteId, vote.by, IN_JUNE)
  world.clock.set(IN_JUNE.toISOString())
  const get = (loader: (about: Args) => Promise<unknown>, ending = '') => {
    const path = `/sofia/votes/${vote.slug}${ending}`
    return loader(args(world, { path, params: { city: 'sofia', slug: vote.slug } }))
  }
  const textOf = async (loader: (about: Args) => Promise<Response>) => {
    const answer = (await get(loader)) as Response
    return { text: await answer.text(), type: answer.headers.get('Content-Type') }
  }
  return { world, city, get, textOf, ...vote }
}

test('a greedy result: winners by support, and why each of the others did not win', async () => {
  const { get } = await aCountedVote({ rule: GREEDY })
  const { result } = (await get(resultLoader, '/result')) as { result: ResultPage }

  expect(result).toMatchObject({ budget: 1000_00, spent: 700_00, left: 300_00, ballots: 5, share: null })
  expect(
    result.winners.map(({ title, supporters, place, paidAtMost }) => [
      title.body,
      supporters,
      place,
      paidAtMost,
    ]),
  ).toEqual([
    ['Парк', 3, 1, null],
    ['Пейка', 2, 2, null],
  ])
  expect(result.losers.map(({ title, supporters, loss }) => [title.body, supporters, loss.why])).toEqual([
    ['Училище', 2, 'did-not-fit'],
    ['Замък', 1, 'above-budget'],
    ['=1+1', 0, 'no-supporters'],
  ])
  expect(result.losers[0]!.loss).toMatchObject({ left: 300_00, missing: 200_00 })
  expect(result.ties).toMatchObject([{ round: 2, chosen: { title: { body: 'Пейка' } }, settledBy: 'cost' }])
})

test('an equal-shares result says what each supporter paid and what the others lacked', async () => {
  const { get } = await aCountedVote({ rule: EQUAL_SHARES })
  const { result } = (await get(resultLoader, '/result')) as { result: ResultPage }

  expect(result.winners.map(({ title, paidAtMost }) => [title.body, paidAtMost])).toEqual([
    ['Парк', 200_00],
    ['Пейка', 50_00],
  ])
  expect(result.share).toMatchObject({ start: '20000' })
  const [school] = result.losers
  expect(school).toMatchObject({
    title: { body: 'Училище' },
    cost: 500_00,
    loss: { why: 'supporters-ran-out' },
  })
})

test('the table has a line an option, amounts as plain decimals, and no formula', async () => {
  const { textOf } = await aCountedVote({ rule: GREEDY })
  const { text, type } = await textOf(csvLoader)
  expect(type).toBe('text/csv; charset=utf-8')
  const lines = parse(text, { columns: true }) as Record<string, string>[]
  expect(
    lines.map(({ title, cost, elected, place, why_not }) => [title, cost, elected, place, why_not]),
  ).toEqual([
    ['Парк', '600', '1', '1', ''],
    ['Пейка', '100', '1', '2', ''],
    ['Училище', '500', '0', '', 'did-not-fit'],
    ['Замък', '5000', '0', '', 'above-budget'],
    ["'=1+1", '10', '0', '', 'no-supporters'],
  ])
})

test('manifest and ballot file are the bytes whose fingerprints the pages show', async () => {
  const { get, textOf } = await aCountedVote()
  const { result } = (await get(resultLoader, '/result')) as { result: ResultPage }
  const [manifest, ballots] = [await textOf(manifestLoader), await textOf(ballotsLoader)]

  expect(fingerprint(manifest.text)).toBe(result.manifestHash)
  expect(fingerprint(ballots.text)).toBe(result.ballotFileHash)
  expect(manifest.type).toBe('application/json; charset=utf-8')
  const file = readPabulib(ballots.text)
  expect(paperCount(electionOf(file, JSON.parse(manifest.text).lot).ballots)).toBe(5)
})

test('ballots that the manifest withholds are not to be had', async () => {
  const { get } = await aCountedVote({ publishesBallots: false })
  expect((await answerOf(() => get(ballotsLoader))).status).toBe(404)
  const { result } = (await get(resultLoader, '/result')) as { result: ResultPage }
  expect(result.publishesBallots).toBe(false)
})

test('before it is counted a vote has neither result nor files', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { slug } = await aSealedVote(world, city)
  world.clock.set(CLOSES.toISOString())
  const get = (loader: (about: Args) => Promise<unknown>) =>
    answerOf(() =>
      loader(args(world, { path: `/sofia/votes/${slug}/result`, params: { city: 'sofia', slug } })),
    )
  for (const loader of [resultLoader, csvLoader, ballotsLoader]) expect((await get(loader)).status).toBe(404)
  expect((await get(manifestLoader)).status).toBe(200)
})

test('while a vote runs its page says about how many voted, in tens, and nothing of the choices', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { slug, voteId, residents } = await aSealedVote(world, city, { electors: 24 })
  world.clock.set(IN_MAY.toISOString())
  const look = async () => {
    const about = { path: `/sofia/votes/${slug}`, params: { city: 'sofia', slug } }
    return ((await voteLoader(args(world, about))) as { vote: VotePage }).vote
  }
  for (const resident of residents.slice(0, 9)) await cast(world, city, voteId, resident, ['1'])
  const nine = await look()
  expect(nine).toMatchObject({ state: 'open', electorate: 20, turnout: { ballots: 0, isExact: false } })
  await cast(world, city, voteId, residents[9]!, ['2'])
  const ten = await look()
  expect(ten.turnout).toEqual({ ballots: 10, isExact: false })
  for (const resident of residents.slice(10, 19)) await cast(world, city, voteId, resident, ['3'])
  expect(await look()).toEqual(ten)
  expect({ ...ten, turnout: null }).toEqual({ ...nine, turnout: null })
})

test('the list has sealed votes, the latest closing first, and no drafts', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  await aDraft(city)
  const early = await aSealedVote(world, city, { closesAt: new Date('2030-05-03T10:00:00.000Z') })
  const late = await aSealedVote(world, city)
  world.clock.set(IN_APRIL.toISOString())
  const { votes } = (await listLoader(args(world, { path: '/sofia/votes', params: { city: 'sofia' } }))) as {
    votes: VoteLine[]
  }
  expect(votes.map(({ slug, state }) => [slug, state])).toEqual([
    [late.slug, 'sealed'],
    [early.slug, 'sealed'],
  ])
})

import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { readPublication } from '#app/publication/publication.ts'
import { numberOfVote } from '#app/publication/publications.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { faultOf } from '#app/publication/verify-publication.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { shared } from '#db/shared.server.ts'
import { aCountedVote, aKnownCity, anImport, aRelease, SMALL_FILE } from '#tests/given/publication.ts'
import { aSealedVote, cast, IN_JUNE } from '#tests/given/vote.ts'
import { aWorld } from '#tests/given/world.ts'

test('a publication holds all that the network cannot look up', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const { body } = await aRelease(world, city, SMALL_FILE, { title: 'Градина', source: 'Pabulib, small.pb' })

  const publication = readPublication(body)
  expect(publication).toMatchObject({
    city: { slug: 'sofia', kind: 'member', names: { bg: 'София' }, timeZone: 'Europe/Sofia' },
    number: 1,
    corrects: null,
    theme: 'SUST',
    consultation: { titles: { bg: 'Градина' }, source: 'Pabulib, small.pb' },
    question: { titles: { bg: 'Градина' } },
    currency: 'EUR',
    budget: 1000_00,
    eligibility: { basis: 'imported-ballots', verification: 'as-in-source' },
    electorate: { atLeast: 0 },
    turnout: { ballots: 5, channels: null },
    outcome: { winners: 2, spent: 700_00, left: 300_00, mostSupported: { option: 'bench', supporters: 4 } },
    boardRoot: null,
  })
  expect(publication.tally.winners).toEqual(['bench', 'park'])
  expect(publication.options.map(({ titles }) => titles.bg)).toEqual(['Park', 'School, with a yard', 'Bench'])
})

test('what is kept is canonical JSON, and its signature holds', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const { body, hash, signature } = await aRelease(world, city)
  const { publicKey } = await world.keys.signing('sofia')

  expect(canonicalize(JSON.parse(body))).toBe(body)
  expect(faultOf({ body, hash, signature, publicKey })).toBeUndefined()
})

test('releasing twice, even at once, releases once; numbers of a city have no gaps', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const place = { city, keys: world.keys }
  const first = await aCountedVote(world, city)
  const second = await aCountedVote(world, city, SMALL_FILE, { slug: 'second' })

  const numbers = await Promise.all(
    [first, second, first, second].map((vote) => releasePublication(place, vote, 'system', world.now())),
  )

  expect([...numbers].sort()).toEqual([1, 1, 2, 2])
  expect(await releasePublication(place, first, 'system', world.now())).toBe(
    await numberOfVote(city.db, first),
  )
  const acts = await shared(city.db)
    .selectFrom('journal')
    .select('subject')
    .where('act', '=', 'release-publication')
    .orderBy('number')
    .execute()
  expect(acts).toEqual([{ subject: 'publication:1' }, { subject: 'publication:2' }])
})

test('nothing is released of a vote that is not counted', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const vote = await anImport(world, city)

  await expect(
    releasePublication({ city, keys: world.keys }, vote, 'system', world.now()),
  ).rejects.toMatchObject({ code: 'not-counted-yet' })
  expect(await city.db.selectFrom('publication').selectAll().execute()).toEqual([])
})

test('of ordinary ballots small channels are suppressed, and withheld ballots have no hash', async () => {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const { voteId, by, residents } = await aSealedVote(world, city, { electors: 25, publishesBallots: false })
  for (const [index, resident] of residents.entries())
    await cast(world, city, voteId, resident, ['1'], { channel: index < 4 ? 'desk' : 'online' })
  await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, IN_JUNE)
  await releasePublication({ city, keys: world.keys }, voteId, by, IN_JUNE)

  const { body } = await city.db.selectFrom('publication').select('body').executeTakeFirstOrThrow()
  expect(readPublication(body)).toMatchObject({
    eligibility: { basis: 'verified-residents', verification: 'desk' },
    electorate: { atLeast: 20 },
    turnout: {
      ballots: 25,
      channels: { online: { withheld: 'complement' }, desk: { withheld: 'under-ten' }, paper: { count: 0 } },
    },
    ballotFile: null,
  })
})

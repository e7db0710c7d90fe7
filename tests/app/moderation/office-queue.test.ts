/** What waits for the office: the oldest first, and nothing that is done. */
import { expect, test } from 'vitest'
import { officeQueue } from '#app/moderation/office-queue.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import { aDatedConsultation, aTown, PROPOSALS_CLOSE } from '#tests/given/town.ts'
import { aDraft, aVerifiedResident, CLOSES, IN_APRIL, IN_JUNE, IN_MAY } from '#tests/given/vote.ts'

test('a vote waits to be sealed, then to be closed, then to be released, and in between for nothing', async () => {
  const { world, city } = await aTown()
  await aVerifiedResident(city)
  const { voteId, by, slug } = await aDraft(city)
  const tasks = async (now: Date) =>
    (await officeQueue(city.db, ['bg'], now)).map(({ task, slug }) => [task, slug])

  expect(await tasks(IN_APRIL)).toEqual([['seal', slug]])
  await sealVote({ city, keys: world.keys }, voteId, by, IN_APRIL)
  expect(await tasks(IN_MAY)).toEqual([])
  expect(await tasks(CLOSES)).toEqual([['close', slug]])
  await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, IN_JUNE)
  expect(await tasks(IN_JUNE)).toEqual([['release', slug]])
})

test('proposals that are in wait for somebody who makes a vote of them, while there is time for one', async () => {
  const town = await aTown()
  await aDatedConsultation(town)
  const tasks = async (at: string) =>
    (await officeQueue(town.city.db, ['bg'], new Date(at))).map(({ task, slug, at }) => [task, slug, at])
  expect(await tasks('2030-05-15T12:00:00.000Z')).toEqual([])
  expect(await tasks(PROPOSALS_CLOSE)).toEqual([['make-vote', 'parks', PROPOSALS_CLOSE]])
  expect(await tasks('2030-07-15T17:00:00.000Z')).toEqual([])
})

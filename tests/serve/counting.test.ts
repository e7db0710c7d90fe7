/** Counting in a thread: the same tally, progress on the way, one after the other, and an end when the process ends. */
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countingInThreads } from '#app/serve/counting.server.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import { approvals } from '#tests/given/election.ts'
import { aFolder } from '#tests/given/world.ts'

const RULE: Rule = {
  id: 'equal-shares',
  version: 1,
  utility: 'cost',
  completion: 'add1',
  stop: 'overspend',
  start: 'whole-steps',
  step: 1,
  percent: 1,
  comparison: 'none',
  places: 0,
  ties: ['cost', 'votes', 'lot'],
}

/** Ballots in every combination of nine options. */
const ELECTION: Election = {
  budget: 1_000,
  options: Array.from({ length: 9 }, (_, at) => ({ id: `p${at}`, cost: 100 + 17 * at })),
  ballots: approvals(
    9,
    Array.from({ length: 511 }, (_, bits) =>
      Array.from({ length: 9 }, (_, at) => at).filter((at) => ((bits + 1) >> at) & 1),
    ),
  ),
  terms: NO_TERMS,
}

function threads(script?: string) {
  const counting = countingInThreads(script)
  onTestFinished(() => counting.close())
  return counting
}

test('a thread returns what the rule returns', async () => {
  const { tally, explained } = await threads().count(ELECTION, RULE)
  expect(tally).toEqual(count(ELECTION, RULE))
  expect(explained.whatIfs.map(({ id }) => id)).toEqual(tally.losses.map(({ id }) => id))
})

test('tells how far it is, and the loop goes on meanwhile', async () => {
  const told: [number, number][] = []
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 1)
  await threads().count(ELECTION, RULE, (done, of) => told.push([done, of]))
  clearInterval(ticking)
  expect(told.length).toBeGreaterThan(0)
  for (const [done, of] of told) expect(done).toBeLessThanOrEqual(of)
  expect(turns).toBeGreaterThan(5)
})

test('counts one election at a time, in the order asked for', async () => {
  const counting = threads()
  const order: number[] = []
  await Promise.all([1, 2, 3].map((nth) => counting.count(ELECTION, RULE).then(() => order.push(nth))))
  expect(order).toEqual([1, 2, 3])
})

test('a count that fails rejects, and the next one is counted', async () => {
  const counting = threads()
  const broken = { ...ELECTION, options: [{ id: 'p0', cost: Number.NaN }] }
  await expect(counting.count(broken, RULE)).rejects.toThrow()
  expect((await counting.count(ELECTION, RULE)).tally.winners.length).toBeGreaterThan(0)
})

test('an end in the middle rejects what runs and what waits', async () => {
  const counting = threads()
  const counts = [1, 2].map(() => counting.count(ELECTION, RULE))
  const outcomes = Promise.allSettled(counts)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await counting.close()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(counting.count(ELECTION, RULE)).rejects.toThrow('counting has ended with the process')
})

test('a thread that is not there rejects', async () => {
  await expect(threads(path.join(aFolder(), 'nowhere.js')).count(ELECTION, RULE)).rejects.toThrow()
})

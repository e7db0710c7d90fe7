/** A day of voting: residents come one after another, sign in and vote; families that come together vote alike. */
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { beginSession } from '#app/account/sessions.server.ts'
import { shuffled } from '#app/ballot/shuffle.server.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import { attacks, type Copy, papersIn as papersInCopy } from './attacker.ts'
import { successOf } from './chance.ts'
import { aSealedVote, cast, IN_MAY } from './vote.ts'
import { aFolder, type TestWorld } from './world.ts'

/** So many come together and vote alike: who finds out roughly when a ballot was cast finds out whose it is. */
const FAMILY = 10
const TITLES = ['park', 'school', 'bench']

export interface ElectionDay {
  readonly city: City
  readonly voteId: string
  readonly by: string
  /** Accounts in the order in which they came, as far as they have voted. */
  readonly came: string[]
  /** What each of them voted: the body of the ballot. */
  readonly truth: Map<string, string>
  /** The next `count` residents sign in and vote. */
  vote(count: number): Promise<void>
}

/** A sealed vote with `electors` residents, who come in an order of chance. */
export async function anElectionDay(
  world: TestWorld,
  city: City,
  electors: number,
  family = FAMILY,
): Promise<ElectionDay> {
  const costs = Object.fromEntries(TITLES.map((title) => [title, 100_00]))
  const { voteId, by, residents } = await aSealedVote(world, city, { electors, costs })
  const queue = shuffled(residents)
  const choices = choicesOf(electors, family)
  const day: ElectionDay = {
    city,
    voteId,
    by,
    came: [],
    truth: new Map(),
    async vote(count) {
      for (const resident of queue.splice(0, count)) {
        const choice = choices[day.came.length] ?? []
        await beginSession(shared(city.db), city.slug, resident, world.settings, IN_MAY)
        await cast(world, city, voteId, resident, choice)
        day.came.push(resident)
        day.truth.set(resident, bodyOf(choice))
      }
    },
  }
  return day
}

/** The options that each resident approves, by the order of coming: ids are the numbers of the proposals. */
export function choicesOf(electors: number, family = FAMILY): string[][] {
  const families = Array.from({ length: Math.ceil(electors / family) }, () =>
    randomInt(1, 2 ** TITLES.length),
  )
  return Array.from({ length: electors }, (_, came) =>
    TITLES.flatMap((_, option) =>
      ((families[Math.floor(came / family)] ?? 0) >> option) & 1 ? [String(option + 1)] : [],
    ),
  )
}

/** The body of a ballot that approves these options. */
export const bodyOf = (approved: readonly string[]) =>
  `1${TITLES.map((_, option) => (approved.includes(String(option + 1)) ? 'x' : '.')).join('')}`

/** All data as they lie there now; with `keys` the keys too. */
export function copyOf(
  { DATA_FOLDER, KEYS_FOLDER }: { readonly DATA_FOLDER: string; readonly KEYS_FOLDER: string },
  keys?: 'keys',
): Copy {
  const folder = aFolder()
  const dataFolder = path.join(folder, 'data')
  fs.cpSync(DATA_FOLDER, dataFolder, { recursive: true })
  if (!keys) return { dataFolder }
  const keysFolder = path.join(folder, 'keys')
  fs.cpSync(KEYS_FOLDER, keysFolder, { recursive: true })
  return { dataFolder, keysFolder }
}

/**
 * How suspicious it is that an attacker would be right so often by chance: the least p of all attacks, times their
 * number; and which attack that was. Below 0.01 something links people to ballots.
 */
export function suspicionOf(
  { voteId }: Pick<ElectionDay, 'voteId'>,
  copy: Copy,
  came: readonly string[],
  truth: ReadonlyMap<string, string>,
  earlier?: Copy,
): { p: number; by: string; right: number; guesses: number } {
  const found = Object.entries(attacks(copy, voteId, came, earlier)).map(([by, guesses]) => ({
    by,
    ...successOf(guesses, truth),
  }))
  found.sort((one, other) => one.p - other.p)
  const [best] = found
  if (!best) throw new Error('nobody attacked')
  return { p: Math.min(1, best.p * found.length), by: best.by, right: best.right, guesses: best.guesses }
}

/** The ballots in a copy are those that were cast: the attacker looks at the right thing. */
export const ballotsIn = (copy: Copy, voteId: string) => [...papersInCopy(copy, voteId).values()].sort()

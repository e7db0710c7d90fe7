/** A city with a vote that is open now, for a real server with a real clock; and residents who vote over HTTP. */
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { beginSession } from '#app/account/sessions.server.ts'
import { slotOf } from '#app/ballot/slot.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import type { Answer, Server } from './server.ts'
import { aDraft, aVerifiedResident } from './vote.ts'
import { aCity, aWorld, type TestWorld } from './world.ts'

const HOUR_MS = 3_600_000

export interface PollingPlace {
  readonly world: TestWorld
  readonly city: City
  readonly voteId: string
  readonly by: string
  /** The address of the ballot form. */
  readonly path: string
  /** Accounts of verified residents, in no order that means anything. */
  readonly residents: readonly string[]
}

/** `options` proposals on a vote that opened an hour ago and closes in a year. */
export async function aPollingPlace(residentCount: number, options = 3): Promise<PollingPlace> {
  const world = await aWorld()
  const city = await aCity(world)
  const residents: string[] = []
  for (let number = 0; number < residentCount; number++) residents.push(await aVerifiedResident(city))
  const now = Date.now()
  const costs = Object.fromEntries(
    Array.from({ length: options }, (_, index) => [`proposal ${index + 1}`, 100_00]),
  )
  const instants = { opensAt: new Date(now - HOUR_MS), closesAt: new Date(now + 365 * 24 * HOUR_MS) }
  const draft = await aDraft(city, { ...instants, costs })
  await sealVote({ city, keys: world.keys }, draft.voteId, draft.by, new Date(now - 2 * HOUR_MS))
  return { world, city, ...draft, path: `/sofia/votes/${draft.slug}/ballot`, residents }
}

/** A session of a resident, as a browser holds it: the `Cookie` header. */
export async function aCookie({ world, city }: PollingPlace, accountId: string): Promise<string> {
  const header = await beginSession(shared(city.db), city.slug, accountId, world.settings, new Date())
  return cookieIn([header])
}

/** Signs a resident in over HTTP, by the code in the letter; resolves to the `Cookie` header of the session. */
export async function signIn(server: Pick<Server, 'post'>, place: PollingPlace, accountId: string) {
  const { world, city } = place
  const { email } = await city.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const asked = await server.post('/sofia/sign-in', new URLSearchParams({ email }))
  const folder = path.join(world.settings.DATA_FOLDER, 'mail')
  const [newest = ''] = fs.readdirSync(folder).sort().slice(-1)
  const letter = await readLetter(path.join(folder, newest))
  const [code = ''] = /\b\d{6}\b/.exec(letter.text) ?? []
  const entered = await server.post('/sofia/sign-in', new URLSearchParams({ code }), cookieIn(asked.cookies))
  if (entered.status !== 303) throw new Error(`signing in was answered with ${entered.status}`)
  return cookieIn(entered.cookies)
}

/** The letters in a data folder, in the order in which they were sent. */
export async function lettersIn(dataFolder: string): Promise<{ to: string; text: string }[]> {
  const folder = path.join(dataFolder, 'mail')
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return Promise.all(names.sort().map((name) => readLetter(path.join(folder, name))))
}

async function readLetter(file: string) {
  const { to, text } = await PostalMime.parse(fs.readFileSync(file))
  return { to: to?.[0]?.address ?? '', text: text ?? '' }
}

/** What a browser sends back of the cookies it was given. */
export const cookieIn = (given: readonly string[]) => given.map((one) => one.split(';', 1)[0]).join('; ')

/** Sends a ballot that approves the options with these ids. A cast one is answered by a redirect. */
export function sendBallot(
  server: Pick<Server, 'post'>,
  { path }: PollingPlace,
  cookie: string,
  approved: readonly string[],
): Promise<Answer> {
  const form = new URLSearchParams([
    ['act', 'cast'],
    ...approved.map((id) => ['approved', id] as [string, string]),
  ])
  return server.post(path, form, cookie)
}

/** Ballots are numbered in tests by what they approve: bit by bit. */
export const approvals = (number: number, options: number): string[] =>
  Array.from({ length: options }, (_, option) => option)
    .filter((option) => (number >> option) & 1)
    .map((option) => String(option + 1))

/** The number of a ballot by its body; undefined for a blank paper. */
export function numberOf(body: string): number | undefined {
  if (body.includes('-')) return undefined
  return [...body.slice(1)].reduce((number, mark, option) => number | (mark === 'x' ? 1 << option : 0), 0)
}

/** The papers as they lie in the box now: number of the ballot by resident, undefined where nobody has cast. */
export async function ballotsOf({ world, city, voteId, residents }: PollingPlace) {
  const slotKey = await world.keys.slotKey(city.slug, voteId)
  const electorsKey = await world.keys.secret(city.slug, 'electors')
  const box = await city.boxes.find(voteId)
  if (!slotKey || !box) throw new Error('the vote is not running')
  const papers = new Map(
    (await box.selectFrom('ballot').selectAll().execute()).map((row) => [row.slot, row.body]),
  )
  const electors = await city.db.selectFrom('elector').select(['id', 'person_hash']).execute()
  const idOf = new Map(electors.map(({ id, person_hash }) => [person_hash, id]))
  return new Map(
    residents.map((resident) => {
      const person = createHmac('sha256', electorsKey).update(`${voteId}\n${resident}`).digest('hex')
      const body = papers.get(slotOf(slotKey, idOf.get(person) ?? ''))
      if (body === undefined) throw new Error('a resident has no paper')
      return [resident, numberOf(body)]
    }),
  )
}

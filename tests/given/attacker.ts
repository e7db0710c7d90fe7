/**
 * Somebody who holds a copy of all files and wants to know who voted what. Knows in which order people came; looks for
 * anything in the copy that tells in which order ballots came, lays the two orders side by side, and guesses.
 */
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { cellsOf, framesOf, type Page, pagesOf } from './pages.ts'

/** What lay on the disk at one moment. */
export interface Copy {
  readonly dataFolder: string
  /** Only for who can read the keys too. */
  readonly keysFolder?: string
}

/** Slots in an order that something in the copy tells, the latest last. */
type Order = readonly string[]
/** Account to body of the ballot. */
export type Guesses = ReadonlyMap<string, string>

const CITY = 'sofia'

/** The cast papers in the box of a copy, body by slot. */
export function papersIn(copy: Copy, voteId: string): ReadonlyMap<string, string> {
  const rows = asked<{ slot: string; body: string }>(
    boxOf(copy, voteId),
    "select slot, body from ballot where channel <> '-' order by slot",
  )
  return new Map(rows.map(({ slot, body }) => [slot, body]))
}

/**
 * Guesses, one a way of attacking: by the log, by hidden row numbers, by places in the file, by the order of slots and,
 * with an earlier copy or the keys, by computing slots. `came` are accounts in the order in which they came.
 */
export function attacks(
  copy: Copy,
  voteId: string,
  came: readonly string[],
  earlier?: Copy,
): Record<string, Guesses> {
  const papers = papersIn(copy, voteId)
  const file = boxOf(copy, voteId)
  const pages = pagesOf(fs.readFileSync(file))
  const guessBy = (order: Order) => sideBySide(came, order, papers)
  return {
    log: guessBy(orderInLog(pages, framesIn(file), papers)),
    numbers: guessBy(orderOfNumbers(withLog(pages, framesIn(file)), papers)),
    places: guessBy(orderOfPlaces(withLog(pages, framesIn(file)), papers)),
    slots: guessBy([...papers.keys()]),
    keys: byKeys(copy, voteId, came, papersIn(earlier ?? copy, voteId)),
  }
}

/** The order in which ballots changed on the pages of the log. */
function orderInLog(
  pages: readonly Page[],
  frames: readonly Page[],
  papers: ReadonlyMap<string, string>,
): Order {
  const known = new Map(pages.map(({ number, bytes }) => [number, bytes]))
  const order = new Map<string, true>()
  for (const frame of frames) {
    const before = known.get(frame.number)
    const old = new Set(before ? cellsOf({ ...frame, bytes: before }).map(({ values }) => values.join()) : [])
    for (const { values } of cellsOf(frame)) {
      const slot = String(values[0])
      if (!papers.has(slot) || old.has(values.join())) continue
      order.delete(slot)
      order.set(slot, true)
    }
    known.set(frame.number, frame.bytes)
  }
  return [...order.keys()]
}

/** The order of hidden row numbers, in whatever table a slot occurs. */
function orderOfNumbers(pages: readonly Page[], papers: ReadonlyMap<string, string>): Order {
  const rows = pages.flatMap(cellsOf).flatMap(({ rowId, values }) => {
    const slot = values.find((value) => papers.has(String(value)))
    return rowId === undefined || slot === undefined ? [] : [{ rowId, slot: String(slot) }]
  })
  rows.sort((one, other) => one.rowId - other.rowId)
  return [...new Set(rows.map(({ slot }) => slot))]
}

/**
 * SQLite fills a page from its end, so of two cells on a page the one further front is the younger one. Cells that lie in
 * the order of their keys were laid out together and tell nothing; the others came since, one in so many ballots as the
 * page holds a share of all.
 */
function orderOfPlaces(pages: readonly Page[], papers: ReadonlyMap<string, string>): Order {
  const aged = pages.flatMap((page) => {
    const cells = cellsOf(page).filter(({ values }) => papers.has(String(values[0])))
    const slots = cells.sort((one, other) => other.offset - one.offset).map(({ values }) => String(values[0]))
    const laidOut = slots.findIndex((slot, place) => slot < (slots[place - 1] ?? ''))
    const together = laidOut === -1 ? slots.length : laidOut
    const share = slots.length / papers.size
    return slots.map((slot, place) => ({ slot, age: (slots.length - Math.max(place, together - 1)) / share }))
  })
  return aged.sort((one, other) => other.age - one.age).map(({ slot }) => slot)
}

/** Computes slots as the city does, if all the keys that this takes are there. */
function byKeys(
  copy: Copy,
  voteId: string,
  came: readonly string[],
  papers: ReadonlyMap<string, string>,
): Guesses {
  const electorsKey = keyIn(copy, 'electors.secret')
  const slotKey = keyIn(copy, path.join('slot-keys', voteId))
  if (!electorsKey || !slotKey) return new Map()
  const city = path.join(copy.dataFolder, 'cities', CITY, 'city.db')
  const rows = asked<{ id: string; person_hash: string }>(city, 'select id, person_hash from elector')
  const electors = new Map(rows.map(({ id, person_hash }) => [person_hash, id]))
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex')
  return new Map(
    came.map((account) => {
      const elector = electors.get(hmac(electorsKey, `${voteId}\n${account}`)) ?? ''
      return [account, papers.get(hmac(slotKey, elector)) ?? '']
    }),
  )
}

/** The last ballot to the last who came, and so on backwards. */
function sideBySide(came: readonly string[], order: Order, papers: ReadonlyMap<string, string>): Guesses {
  const length = Math.min(came.length, order.length)
  const slots = order.slice(order.length - length)
  return new Map(
    came.slice(came.length - length).map((account, at) => [account, papers.get(slots[at] ?? '') ?? '']),
  )
}

/** The file of the box: the one with the highest number, if one was replaced. */
function boxOf({ dataFolder }: Copy, voteId: string): string {
  const folder = path.join(dataFolder, 'cities', CITY, 'ballot-boxes')
  const files = fs.readdirSync(folder).filter((name) => name.startsWith(`${voteId}.`) && name.endsWith('.db'))
  const [newest = ''] = files.sort((one, other) => other.length - one.length)
  return path.join(folder, newest)
}

const framesIn = (file: string) =>
  fs.existsSync(`${file}-wal`) ? framesOf(fs.readFileSync(`${file}-wal`)) : []

function withLog(pages: readonly Page[], frames: readonly Page[]): Page[] {
  const latest = new Map([...pages, ...frames].map((page) => [page.number, page]))
  return [...latest.values()]
}

function keyIn({ keysFolder }: Copy, name: string): Buffer | undefined {
  const file = path.join(keysFolder ?? '', CITY, name)
  return keysFolder !== undefined && fs.existsSync(file) ? fs.readFileSync(file) : undefined
}

/** Asks a copy of the file, so that the copy itself stays as it was taken. */
function asked<Row>(file: string, question: string): Row[] {
  const folder = fs.mkdtempSync(`${file}-read-`)
  try {
    const copy = path.join(folder, 'copy.db')
    for (const ending of ['', '-wal'])
      if (fs.existsSync(file + ending)) fs.copyFileSync(file + ending, copy + ending)
    const database = new Database(copy)
    const rows = database.prepare(question).all() as Row[]
    database.close()
    return rows
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

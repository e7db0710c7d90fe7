import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aBallotBox, cast, layBlank, slots } from '#tests/given/ballot-box.ts'
import { cellOffsets, cellsOf, pagesOf } from '#tests/given/pages.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const OPTIONS = 22

async function aFilledBox(count = 300, order = slots(count)) {
  const world = await aWorld()
  const city = await aCity(world)
  const voteId = await aBallotBox(city, { slots: order, options: OPTIONS })
  const folder = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
  return { city, voteId, folder, file: path.join(folder, `${voteId}.db`) }
}

const pages = (file: string) => pagesOf(fs.readFileSync(file))
/** All that a file shows of places: for each page the kind, the free space and the place of each cell. */
const layout = (file: string) =>
  pages(file).map((page) => ({
    head: page.bytes.subarray(page.number === 1 ? 100 : 0, page.number === 1 ? 108 : 8).toString('hex'),
    cells: cellOffsets(page),
  }))
const ballotCells = (file: string) =>
  pages(file).flatMap((page) =>
    cellsOf(page).filter(({ values }) => String(values[0]).length === 64 && values[2]),
  )

const body = (seed: number) =>
  `1${Array.from({ length: OPTIONS }, (_, option) => ((seed >> (option % 16)) & 1 ? 'x' : '.')).join('')}`

test.each([
  ['one after another', 1],
  ['fifty at once', 50],
])('casting %s in any order moves nothing in the file', async (_, together) => {
  const { city, voteId, file } = await aFilledBox()
  const before = layout(file)
  const order = slots(300).sort((one, other) => (one.slice(9) < other.slice(9) ? -1 : 1))
  for (let from = 0; from < order.length; from += together)
    await Promise.all(
      order
        .slice(from, from + together)
        .map((slot, index) => cast(city, voteId, slot, body((from + index) * 7919))),
    )
  await city.boxes.write(voteId, '', async () => {}) // after the group before, its log is empty

  expect(layout(file)).toEqual(before)
  const cells = ballotCells(file)
  expect(cells).toHaveLength(300)
  expect(cells.every(({ values }) => values[2] === 'o')).toBe(true)
})

test('the places of papers are the same whatever the order in which they were made', async () => {
  const layouts = []
  for (const order of [slots(300), slots(300).reverse(), slots(300).sort()]) {
    const { file } = await aFilledBox(300, order)
    layouts.push(layout(file))
  }
  expect(layouts[1]).toEqual(layouts[0])
  expect(layouts[2]).toEqual(layouts[0])
})

test('papers that are added later lie among the others, not behind them', async () => {
  const { city, voteId, file } = await aFilledBox(100)
  const later = slots(120).slice(100)
  await city.boxes.add(voteId, async (trx) => {
    for (const slot of later) await layBlank(trx, slot, OPTIONS)
  })
  const fresh = await aFilledBox(120, slots(120).sort())
  expect(layout(file)).toEqual(layout(fresh.file))
})

test('after a ballot the log is empty, and no byte of what was there before remains', async () => {
  const { city, voteId, folder, file } = await aFilledBox()
  const [slot = ''] = slots(1)
  const [first, second] = ['1xxxxxxxxxxx...........', '1...........xxxxxxxxxxx']
  await cast(city, voteId, slot, first)
  await cast(city, voteId, slot, second)
  await city.boxes.write(voteId, '', async () => {})

  expect(fs.statSync(`${file}-wal`).size).toBe(0)
  for (const name of fs.readdirSync(folder))
    expect(fs.readFileSync(path.join(folder, name)).includes(first), name).toBe(false)
  expect(fs.readFileSync(file).includes(second)).toBe(true)
})

test('the box has no hidden row numbers', async () => {
  const { file } = await aFilledBox()
  expect(ballotCells(file).every(({ rowId }) => rowId === undefined)).toBe(true)
})

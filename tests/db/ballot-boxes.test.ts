import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aBallotBox, cast, label, layBlank, slots } from '#tests/given/ballot-box.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

async function aCityWithFolder() {
  const world = await aWorld()
  const city = await aCity(world)
  const folder = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
  return { city, folder }
}

const databases = (folder: string) => fs.readdirSync(folder).filter((name) => name.includes('.db'))

test('a box is never made by being asked for', async () => {
  const { city, folder } = await aCityWithFolder()
  for (const voteId of ['vote-1', '..', '../city', '../../../network', '', 'a/b', 'vote-1.2', 'VOTE'])
    expect(await city.boxes.find(voteId), voteId).toBeUndefined()
  await expect(city.boxes.write('vote-1', '', async () => 1)).rejects.toThrow('vote vote-1 has no ballot box')
  expect(fs.existsSync(folder)).toBe(false)
})

test('a box is made once', async () => {
  const { city, folder } = await aCityWithFolder()
  await aBallotBox(city)
  await expect(aBallotBox(city)).rejects.toThrow('has its ballot box already')
  await expect(aBallotBox(city, { voteId: '../vote' })).rejects.toThrow('cannot be the name of a file')
  expect(databases(folder)).toEqual(['vote-1.db'])
})

test('a box that could not be filled was not made, and nothing is left of it', async () => {
  const { city, folder } = await aCityWithFolder()
  const half = city.boxes.make('vote-1', async (trx) => {
    await label(trx, 'vote-1')
    throw new Error('the light went out')
  })
  await expect(half).rejects.toThrow('the light went out')
  expect(await city.boxes.find('vote-1')).toBeUndefined()
  expect(fs.readdirSync(folder)).toEqual([])
})

test('a found box is for reading', async () => {
  const { city } = await aCityWithFolder()
  const box = await city.boxes.find(await aBallotBox(city))
  const write = box?.updateTable('ballot').set({ body: '1xxx' }).execute()
  await expect(write).rejects.toThrow('this handle only reads')
  await expect(box?.transaction().execute(async () => 1)).rejects.toThrow('this handle only reads')
  expect(await box?.selectFrom('ballot').select('body').execute()).toEqual(Array(3).fill({ body: '1---' }))
})

test('of many ballots in one group the one that fails is rolled back alone', async () => {
  const { city } = await aCityWithFolder()
  const all = slots(50)
  const voteId = await aBallotBox(city, { slots: all })
  const outcomes = await Promise.allSettled(
    all.map((slot, index) =>
      city.boxes.write(voteId, slot, async (trx) => {
        await trx.updateTable('ballot').set({ body: '1x.x', channel: 'o' }).where('slot', '=', slot).execute()
        if (index === 20) throw new Error('not this one')
        return index
      }),
    ),
  )
  expect(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason.message)),
  ).toEqual(all.map((_, index) => (index === 20 ? 'not this one' : index)))
  const box = await city.boxes.find(voteId)
  const blank = await box?.selectFrom('ballot').select('slot').where('channel', '=', '-').execute()
  expect(blank).toEqual([{ slot: all[20] }])
})

test('a group is written in the order of the slots, one transaction for all', async () => {
  const { city } = await aCityWithFolder()
  const all = slots(20)
  const voteId = await aBallotBox(city, { slots: all })
  const taken: string[] = []
  const seen = new Set<number>()
  await Promise.all(
    all.map((slot) =>
      city.boxes.write(voteId, slot, async (trx) => {
        taken.push(slot)
        const written = await trx.selectFrom('ballot').select('slot').where('channel', '=', 'o').execute()
        seen.add(written.length)
        await trx.updateTable('ballot').set({ channel: 'o' }).where('slot', '=', slot).execute()
      }),
    ),
  )
  expect(taken).toEqual([...all].sort())
  expect([...seen]).toEqual(all.map((_, index) => index))
})

test('when the transaction of a group fails, each of its members is told', async () => {
  const { city } = await aCityWithFolder()
  const all = slots(3)
  const voteId = await aBallotBox(city, { slots: all })
  const outcomes = await Promise.allSettled(
    all.map((slot) => city.boxes.write(voteId, slot, (trx) => trx.destroy())),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(cast(city, voteId, all[0]!, '1xxx')).resolves.toBeDefined()
})

test('writing into a box from inside a transaction of that box fails at once', async () => {
  const { city } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const nested = city.boxes.write(voteId, '', () => city.boxes.write(voteId, '', async () => 1))
  await expect(nested).rejects.toThrow(/use trx/)
  const read = city.boxes.write(voteId, '', async () =>
    (await city.boxes.find(voteId))?.selectFrom('ballot').selectAll().execute(),
  )
  await expect(read).rejects.toThrow(/use trx/)
})

test('a replaced box is a new file; of the old one no name is left; replacing may be repeated', async () => {
  const { city, folder } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const found = await city.boxes.find(voteId)
  for (const time of [1, 2]) {
    await city.boxes.replace(voteId, async (old, fresh) => {
      await label(fresh, voteId)
      const papers = await old.selectFrom('ballot').select('slot').execute()
      for (const [index] of papers.entries()) await layBlank(fresh, `${time}`.repeat(63) + index, 3)
    })
    expect(databases(folder)).toEqual([`${voteId}.${time + 1}.db`])
  }
  const papers = await found?.selectFrom('ballot').select('slot').execute()
  expect(papers?.map(({ slot }) => slot.slice(0, 2))).toEqual(['22', '22', '22'])
})

test('a copy that fails leaves the old box as it was', async () => {
  const { city, folder } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const failing = city.boxes.replace(voteId, async () => {
    throw new Error('the light went out')
  })
  await expect(failing).rejects.toThrow('the light went out')
  await cast(city, voteId, slots(1)[0]!, '1xxx')
  expect(fs.readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([`${voteId}.db`])
})

test('a process that died between the new file and the removal of the old one: the new one counts', async () => {
  const { city, folder } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const old = fs.readFileSync(path.join(folder, `${voteId}.db`))
  await city.boxes.replace(voteId, (_, fresh) => label(fresh, voteId))
  fs.writeFileSync(path.join(folder, `${voteId}.db`), old)

  const box = await city.boxes.find(voteId)
  expect(await box?.selectFrom('ballot').selectAll().execute()).toEqual([])
  await city.boxes.replace(voteId, (_, fresh) => label(fresh, voteId))
  expect(databases(folder)).toEqual([`${voteId}.3.db`])
})

test.each([
  ['another length', { body: '1xx' }, 'a ballot keeps its slot and its length'],
  ['another channel than there is', { channel: 'x' as 'o' }, 'CHECK constraint failed'],
])('a paper of %s is refused by the box', async (_, paper, because) => {
  const { city } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const [slot = ''] = slots(1)
  const cast = city.boxes.write(voteId, slot, (trx) =>
    trx.updateTable('ballot').set(paper).where('slot', '=', slot).execute(),
  )
  await expect(cast).rejects.toThrow(because)
})

test('a closed box takes nothing, and papers are never taken out', async () => {
  const { city } = await aCityWithFolder()
  const voteId = await aBallotBox(city)
  const out = city.boxes.write(voteId, '', (trx) => trx.deleteFrom('ballot').execute())
  await expect(out).rejects.toThrow('ballots stay in the box')
  const closed_at = '2030-06-01T00:00:00.000Z'
  await city.boxes.write(voteId, '', (trx) =>
    trx.insertInto('box_closure').values({ vote_id: voteId, closed_at }).execute(),
  )
  await expect(cast(city, voteId, slots(1)[0]!, '1xxx')).rejects.toThrow('the ballot box is closed')
})

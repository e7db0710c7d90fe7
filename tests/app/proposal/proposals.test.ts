/** The life of a proposal: submitted, changed, supported, taken back, removed. */
import { expect, test } from 'vitest'
import { journalOf } from '#app/journal/journals.server.ts'
import { editProposal } from '#app/proposal/edit-proposal.server.ts'
import { proposalPage } from '#app/proposal/proposal-page.server.ts'
import { ALL_PROPOSALS } from '#app/proposal/proposal-query.ts'
import { countProposals, findProposal, listProposals } from '#app/proposal/proposals.server.ts'
import { submitProposal } from '#app/proposal/submit-proposal.server.ts'
import { supportProposal } from '#app/proposal/support-proposal.server.ts'
import { removeProposal, withdrawProposal } from '#app/proposal/withdraw-proposal.server.ts'
import { shared } from '#db/shared.server.ts'
import { A_BENCH, aDatedConsultation, aTown, PROPOSALS_CLOSE } from '#tests/given/town.ts'
import { aPerson } from '#tests/given/vote.ts'

async function aTownThatProposes() {
  const town = await aTown()
  const consultation = await aDatedConsultation(town)
  const { db } = town.city
  const ada = await aPerson(town.city, 'Ada')
  const submit = (about: Partial<typeof A_BENCH> = {}, by = ada) =>
    submitProposal(db, consultation.id, { ...A_BENCH, ...about }, by, town.world.now())
  const support = (number: number, accountId: string, supports = true) =>
    supportProposal(db, number, { accountId, supports }, town.world.now())
  return { ...town, db, consultation, ada, submit, support }
}

test('proposals are numbered through the city, whatever becomes of them', async () => {
  const { world, db, ada, submit } = await aTownThatProposes()
  expect(await submit()).toBe(1)
  expect(await submit()).toBe(2)
  await withdrawProposal(db, 2, ada, world.now())
  expect(await submit()).toBe(3)
})

test('many at once get a number each', async () => {
  const { submit } = await aTownThatProposes()
  const numbers = await Promise.all(Array.from({ length: 20 }, () => submit()))
  expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('a new version stands beside the earlier ones', async () => {
  const { world, db, ada, submit } = await aTownThatProposes()
  const number = await submit()
  const wording = { ...A_BENCH, title: 'Benches in the park', language: 'en', cost: 900_00, districtId: null }
  expect(await editProposal(db, number, wording, ada, world.now())).toBe(2)

  const row = (await findProposal(db, number))!
  const read = (version: number) =>
    proposalPage(db, row, { version, reader: undefined, languages: ['bg', 'en'] }, world.now())
  expect(await read(2)).toMatchObject({
    title: { body: 'Benches in the park', language: 'en' },
    cost: 900_00,
    district: null,
    latest: 2,
    versions: [{ version: 2 }, { version: 1 }],
  })
  expect(await read(1)).toMatchObject({
    title: { body: 'Пейки в парка', language: 'bg' },
    cost: 1_250_00,
    district: { body: 'Център' },
    author: 'Ada',
  })
  expect(await read(3)).toBeUndefined()
})

test('support counts once an account, and can be taken back', async () => {
  const { db, city, ada, submit, support } = await aTownThatProposes()
  const number = await submit()
  const eva = await aPerson(city, 'Eva')
  await Promise.all(Array.from({ length: 10 }, () => support(number, ada)))
  await support(number, eva)
  expect((await findProposal(db, number))?.supporters).toBe(2)
  await support(number, ada, false)
  await support(number, ada, false)
  expect((await findProposal(db, number))?.supporters).toBe(1)
})

test('nothing of it is possible from the instant on at which proposals close', async () => {
  const { world, db, ada, submit, support } = await aTownThatProposes()
  const number = await submit()
  world.clock.set(PROPOSALS_CLOSE)
  const refused = { code: 'not-in-proposals-phase' }
  await expect(submit()).rejects.toMatchObject(refused)
  await expect(editProposal(db, number, A_BENCH, ada, world.now())).rejects.toMatchObject(refused)
  await expect(withdrawProposal(db, number, ada, world.now())).rejects.toMatchObject(refused)
  await expect(support(number, ada)).rejects.toMatchObject(refused)
  expect(await findProposal(db, number)).toMatchObject({ version: 1, supporters: 0, withdrawn: false })
})

test('only the author changes a proposal or takes it back', async () => {
  const { world, db, city, submit } = await aTownThatProposes()
  const number = await submit()
  const eva = await aPerson(city, 'Eva')
  await expect(editProposal(db, number, A_BENCH, eva, world.now())).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(withdrawProposal(db, number, eva, world.now())).rejects.toMatchObject({ code: 'not-allowed' })
})

test('what was withdrawn leaves the list, keeps its page, and stays as it is', async () => {
  const { world, db, ada, submit, support } = await aTownThatProposes()
  const number = await submit()
  await withdrawProposal(db, number, ada, world.now())

  expect(await listProposals(db, ALL_PROPOSALS)).toEqual([])
  expect(await findProposal(db, number)).toMatchObject({ withdrawn: true })
  const refused = { code: 'withdrawn' }
  await expect(editProposal(db, number, A_BENCH, ada, world.now())).rejects.toMatchObject(refused)
  await expect(support(number, ada)).rejects.toMatchObject(refused)
  await expect(withdrawProposal(db, number, ada, world.now())).rejects.toMatchObject(refused)
})

test('a moderator removes with a reason that everybody reads and the journal notes, in any phase', async () => {
  const { world, db, submit, consultation } = await aTownThatProposes()
  const number = await submit()
  world.clock.set(PROPOSALS_CLOSE)
  const reason = { reason: 'Обижда съсед.', language: 'bg' }
  expect(await removeProposal(db, number, reason, consultation.by, world.now())).toBe(true)

  const row = (await findProposal(db, number))!
  const page = await proposalPage(db, row, { version: 1, reader: undefined, languages: ['en'] }, world.now())
  expect(page?.withdrawal).toMatchObject({
    byAuthor: false,
    reason: { body: 'Обижда съсед.', language: 'bg' },
  })
  expect(await journalOf(shared(db), `proposal:${row.id}`)).toMatchObject([{ act: 'remove-proposal' }])
  await expect(removeProposal(db, number, reason, consultation.by, world.now())).rejects.toMatchObject({
    code: 'withdrawn',
  })
})

test('a list is narrowed and sorted as the reader asks, and pages neither repeat nor lose', async () => {
  const { db, ada, submit, support } = await aTownThatProposes()
  await submit({ cost: 300_00, theme: 'MOBI', districtId: 'south' })
  await submit({ cost: 100_00 })
  await submit({ cost: 200_00, districtId: null })
  await support(2, ada)
  const list = async (query: object, page?: { skip: number; take: number }) =>
    (await listProposals(db, { ...ALL_PROPOSALS, ...query }, page)).map(({ number }) => number)

  expect(await list({})).toEqual([3, 2, 1])
  expect(await list({ sort: 'oldest' })).toEqual([1, 2, 3])
  expect(await list({ sort: 'support' })).toEqual([2, 1, 3])
  expect(await list({ sort: 'cheapest' })).toEqual([2, 3, 1])
  expect(await list({ sort: 'dearest' })).toEqual([1, 3, 2])
  expect(await list({ theme: 'MOBI' })).toEqual([1])
  expect(await list({ district: 'centre' })).toEqual([2])
  expect(await list({ consultation: 'elsewhere' })).toEqual([])
  expect(await list({ consultation: 'parks' }, { skip: 1, take: 1 })).toEqual([2])
  expect(await countProposals(db, { ...ALL_PROPOSALS, district: 'centre' })).toBe(1)
})

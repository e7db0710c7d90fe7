/** Proposals as open data: exact amounts, nobody named, no formula for a spreadsheet. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { openProposals, proposalsCsv } from '#app/proposal/open-data.server.ts'
import { ALL_PROPOSALS } from '#app/proposal/proposal-query.ts'
import { submitProposal } from '#app/proposal/submit-proposal.server.ts'
import { A_BENCH, aDatedConsultation, aTown } from '#tests/given/town.ts'
import { aPerson } from '#tests/given/vote.ts'

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '"=1"', 'a,b"c\nd', 'Пейки, „зелени“']

async function aTownWith(titles: readonly string[]) {
  const town = await aTown()
  const { id } = await aDatedConsultation(town)
  const author = await aPerson(town.city, 'Неволяев')
  for (const title of titles)
    await submitProposal(
      town.city.db,
      id,
      { ...A_BENCH, title, place: title, cost: 1_250_05 },
      author,
      town.world.now(),
    )
  return openProposals(town.city.db, { ...ALL_PROPOSALS, sort: 'oldest' }, ['bg'])
}

test('the table holds what the page says, in plain decimals, and no name', async () => {
  const csv = proposalsCsv(await aTownWith(['Пейки']))
  const [row] = parse(csv, { bom: true, columns: true })
  expect(row).toMatchObject({
    number: '1',
    title: 'Пейки',
    language: 'bg',
    consultation: 'parks',
    cost: '1250.05',
    currency: 'EUR',
    district: 'Център',
    latitude: '',
    supporters: '0',
  })
  expect(csv).not.toContain('Неволяев')
})

test('whatever people write, no cell begins as a formula, and every cell survives', async () => {
  const rows = parse<Record<string, string>>(proposalsCsv(await aTownWith(HOSTILE)), {
    bom: true,
    columns: true,
  })
  const cells = rows.flatMap((row) => [row.title ?? '', row.place ?? ''])
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(rows.map((row) => (row.title ?? '').replace(/^'/, ''))).toEqual(HOSTILE.map((title) => title))
})

/** The tests of isolation look at everything: every column that holds text, every address that answers. */
import { expect, test } from 'vitest'
import { ADDRESSES, routesAnswering } from '#tests/given/addresses.ts'
import { theBuild } from '#tests/given/built-house.ts'
import { textColumnsOf } from '#tests/given/canaries.ts'
import { twoTowns } from '#tests/given/two-towns.ts'

/** Columns whose values could be another city's as well, and why. Every other column holds what only this city has. */
const TELLS_NO_CITY: Readonly<Record<string, string>> = {
  'instants and days': `
    account.joined_on city.population_on closing_step.done_at closure.closed_at consultation.made_at
    elector.added_on journal.at mandate.from_at mandate.until_at phase.closes_at phase.closes_local
    phase.opens_at phase.opens_local proposal.made_at proposal_version.made_at publication.released_at
    publication_receipt.received_at seal.sealed_at session.began_on session.expires_on sign_in_code.day
    sign_in_code.expires_at tally.counted_at text.written_at verification.verified_on vote.closes_at
    vote.made_at vote.opens_at withdrawal.withdrawn_at ballot-box/box.closes_at ballot-box/box.opens_at
    ballot-box/box_closure.closed_at`,
  'one of a few words, by a constraint or a type': `
    city.accent city.kind closing_step.step elector.reason journal.act mandate.office phase.kind text.field
    text.state verification.way ballot-box/ballot.channel`,
  'a tag of a language, a zone, a currency, a theme': `
    account.language city.currency city.language city.time_zone consultation.currency consultation.theme
    phase.zone proposal_version.theme text.language text.original_language`,
  'numbers and words of rules': `
    vote.ballot_limit vote.rule vote.terms`,
  'marks of a ballot, one an option': `
    ballot-box/ballot.body`,
}

test('every column that holds text holds something by which its city can be told', async () => {
  const { north, south, planted } = await twoTowns()
  const columns = [...(await textColumnsOf(north.city, north.sealed)).keys()].sort()
  const excused = Object.values(TELLS_NO_CITY).join(' ').trim().split(/\s+/).sort()
  for (const city of [planted.north, planted.south]) {
    const told = new Set([...city.values()].flat())
    expect(columns.filter((column) => !told.has(column))).toEqual(excused)
  }
  expect((await textColumnsOf(south.city, south.sealed)).size).toBe(columns.length)
})

test('every route that answers is asked', async () => {
  const patterns = routesAnswering(await theBuild()).map(({ pattern }) => pattern)
  expect(Object.keys(ADDRESSES).sort()).toEqual(patterns.sort())
})

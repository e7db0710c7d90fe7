import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fillCity, fillNetwork } from '#tests/given/rows.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

/** The column list and the values of the first row of a table, some of them changed: `again('vote', { id: "'x'" })`. */
async function again(
  db: Kysely<unknown>,
  table: string,
  changed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} limit 1`.execute(db)
  const row = { ...rows[0], ...changed }
  const columns = Object.keys(row).map((column) => sql.ref(column))
  const values = Object.values(row).map((value) => sql`${value}`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(db)
}

type Refusals = readonly (readonly [
  because: string,
  table: string,
  changed: Readonly<Record<string, unknown>>,
])[]

const OF_BOTH: Refusals = [
  ['UNIQUE constraint failed: account.email', 'account', { id: 'eve' }],
  ['session_holds_days_only', 'session', { id: 'x', began_on: '2030-05-01T00:00:00.000Z' }],
  ['FOREIGN KEY', 'session', { id: 'x', account_id: 'nobody' }],
  ['UNIQUE constraint failed: journal.number', 'journal', {}],
  ['UNIQUE constraint failed: journal.previous', 'journal', { number: 2, hash: 'x'.repeat(64) }],
]

const OF_CITIES: Refusals = [
  ['UNIQUE constraint failed: verification.account_id', 'verification', { person_hash: 'other' }],
  ['FOREIGN KEY', 'verification', { account_id: 'eve', person_hash: 'other' }],
  ['UNIQUE constraint failed: verification.person_hash', 'verification', { account_id: 'eve' }],
  ['CHECK', 'mandate', { id: 'x', office: 'king' }],
  ['UNIQUE constraint failed: consultation.slug', 'consultation', { id: 'x' }],
  ['UNIQUE constraint failed: phase.consultation_id, phase.kind', 'phase', {}],
  ['phase_opens_before_it_closes', 'phase', { kind: 'results', closes_at: '2030-05-01T00:00:00.000Z' }],
  ['UNIQUE constraint failed: proposal.number', 'proposal', { id: 'x', code: null }],
  ['UNIQUE constraint failed: proposal.consultation_id, proposal.code', 'proposal', { id: 'x', number: 2 }],
  ['CHECK', 'proposal_version', { version: 2, cost: -1 }],
  ['proposal_version_has_both_coordinates', 'proposal_version', { version: 2, latitude: null }],
  ['cannot store TEXT value in INTEGER column', 'proposal_version', { version: 2, cost: 'much' }],
  ['cannot store REAL value in INTEGER column', 'proposal_version', { version: 2, cost: 0.5 }],
  ['UNIQUE constraint failed: support.proposal_id, support.account_id', 'support', {}],
  ['UNIQUE constraint failed: vote.slug', 'vote', { id: 'x' }],
  ['vote_opens_before_it_closes', 'vote', { id: 'x', slug: 'x', closes_at: '2030-05-01T00:00:00.000Z' }],
  [
    'UNIQUE constraint failed: vote_option.vote_id, vote_option.proposal_id',
    'vote_option',
    { option_id: '2', vote_id: 'draft', position: 1 },
  ],
  ['FOREIGN KEY', 'vote_option', { option_id: '2', vote_id: 'draft', position: 1, proposal_id: 'tree' }],
  ['a sealed vote does not change', 'vote_option', { vote_id: 'vote', option_id: '2', position: 1 }],
  ['UNIQUE constraint failed: seal.vote_id', 'seal', {}],
  ['UNIQUE constraint failed: elector.vote_id, elector.person_hash', 'elector', { id: 'x' }],
  ['CHECK', 'elector', { id: 'x', person_hash: 'other', added_on: '2030-05-01T00:00:00.000Z' }],
  ['UNIQUE constraint failed: closure.vote_id', 'closure', {}],
  ['FOREIGN KEY', 'closure', { vote_id: 'draft' }],
  ['UNIQUE constraint failed: tally.vote_id', 'tally', {}],
  ['publications are numbered without gaps', 'publication', { number: 3, hash: 'x'.repeat(64) }],
  ['publications are numbered without gaps', 'publication', { number: 1, hash: 'x'.repeat(64) }],
  ['UNIQUE constraint failed: publication.vote_id', 'publication', { number: 2, hash: 'x'.repeat(64) }],
  ['FOREIGN KEY', 'publication', { number: 2, hash: 'x'.repeat(64), vote_id: 'draft' }],
]

const OF_THE_NETWORK: Refusals = [
  ['delegates_have_a_city', 'network_mandate', { id: 'x', city: null }],
  ['delegates_have_a_city', 'network_mandate', { id: 'x', office: 'secretariat' }],
  ['UNIQUE constraint failed: city_key.public_key', 'city_key', { key_id: 'other' }],
  [
    'UNIQUE constraint failed: heard_publication.city, heard_publication.number',
    'heard_publication',
    { hash: 'x'.repeat(64) },
  ],
  ['FOREIGN KEY', 'heard_publication', { number: 2, hash: 'x'.repeat(64), key_id: 'unknown' }],
  ['UNIQUE constraint failed: finding.number', 'finding', { id: 'x' }],
  ['FOREIGN KEY', 'figure', { id: 'x', position: 2, publication_number: 2 }],
  ['UNIQUE constraint failed: recommendation.number', 'recommendation', { id: 'x' }],
  ['citation_rests_on_a_figure_once_a_paragraph|UNIQUE', 'citation', { position: 2 }],
  ['FOREIGN KEY', 'citation', { paragraph: 2, figure_id: 'none' }],
  ['FOREIGN KEY', 'city_vote', { city: 'pula' }],
  ['UNIQUE constraint failed: city_vote.recommendation_id, city_vote.city', 'city_vote', {}],
  ['UNIQUE constraint failed: decision.recommendation_id', 'decision', {}],
  [
    'UNIQUE constraint failed: dispatch.recommendation_id, dispatch.addressee_id',
    'dispatch',
    { id: 'x', token_hash: 'y' },
  ],
  ['UNIQUE constraint failed: answer.dispatch_id', 'answer', {}],
]

const KEPT = {
  city: ['journal', 'seal', 'closure', 'tally', 'publication'],
  network: ['journal', 'heard_publication'],
}

const filled = {
  async city() {
    const { db } = await aCity(await aWorld())
    await fillCity(db)
    return db as unknown as Kysely<unknown>
  },
  async network() {
    const { network } = await aWorld()
    await fillNetwork(network)
    return network as unknown as Kysely<unknown>
  },
}

describe.each([
  ['city', [...OF_BOTH, ...OF_CITIES]],
  ['network', [...OF_BOTH, ...OF_THE_NETWORK]],
] as const)('a %s', (kind, refusals) => {
  test('refuses each row that breaks a rule, and says which', async () => {
    const db = await filled[kind]()
    for (const [because, table, changed] of refusals)
      await expect
        .soft(again(db, table, changed), `${table} ${JSON.stringify(changed)}`)
        .rejects.toThrow(new RegExp(because))
  })

  test('keeps what was written once', async () => {
    const db = await filled[kind]()
    for (const table of KEPT[kind]) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
      const [column = ''] = Object.keys(rows[0] ?? {})
      const update = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(db)
      await expect(update).rejects.toThrow(`${table} is append-only`)
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(
        `${table} is append-only`,
      )
      expect((await sql`select * from ${sql.table(table)}`.execute(db)).rows).toEqual(rows)
    }
  })
})

test('a sealed vote and its options change no more; a draft does', async () => {
  const { db } = await aCity(await aWorld())
  await fillCity(db)
  const change = (id: string) => db.updateTable('vote').set({ budget: 1 }).where('id', '=', id).execute()
  const takeOut = (id: string) => db.deleteFrom('vote_option').where('vote_id', '=', id).execute()
  await expect(change('vote')).rejects.toThrow('a sealed vote does not change')
  await expect(takeOut('vote')).rejects.toThrow('a sealed vote does not change')
  await expect(db.deleteFrom('vote').where('id', '=', 'vote').execute()).rejects.toThrow('a sealed vote')
  await change('draft')
  await takeOut('draft')
  expect(await db.selectFrom('vote').select('id').where('budget', '=', 1).execute()).toEqual([
    { id: 'draft' },
  ])
})

test('a vote is published again only as a correction', async () => {
  const { db } = await aCity(await aWorld())
  await fillCity(db)
  const any = db as unknown as Kysely<unknown>
  await again(any, 'publication', { number: 2, hash: 'x'.repeat(64), corrects: 1 })
  const other = again(any, 'publication', { number: 3, hash: 'y'.repeat(64), corrects: 1 })
  await expect(other).rejects.toThrow('UNIQUE constraint failed: publication.corrects')
})

test('what is named or secret has no hidden row number', async () => {
  const { db } = await aCity(await aWorld())
  const named = ['account', 'session', 'sign_in_code', 'journal_actor', 'verification', 'support', 'elector']
  for (const table of named)
    await expect(sql`select rowid from ${sql.table(table)}`.execute(db), table).rejects.toThrow(
      'no such column: rowid',
    )
})

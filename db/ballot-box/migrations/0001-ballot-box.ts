/**
 * A ballot box: what it is for, its papers, and its closure.
 *
 * Papers have no row number, know no person and no instant, and keep their length, so that casting changes bytes in
 * place and the file shows no order. A closed box changes no more.
 *
 * Runs on every ballot box. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly, refuse, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await unnumbered(
    db.schema
      .createTable('box')
      .addColumn('vote_id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('manifest_hash', 'text', (col) => col.notNull().check(sql`length(manifest_hash) = 64`))
      .addColumn('opens_at', 'text', (col) => col.notNull())
      .addColumn('closes_at', 'text', (col) => col.notNull())
      .addCheckConstraint('box_opens_before_it_closes', sql`opens_at < closes_at`),
  ).execute()
  await unnumbered(
    db.schema
      .createTable('ballot')
      .addColumn('slot', 'text', (col) =>
        col.notNull().primaryKey().check(sql`length(slot) between 32 and 64`),
      )
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull().check(sql`channel in ('-', 'o', 'd', 'p')`)),
  ).execute()
  await unnumbered(
    db.schema
      .createTable('box_closure')
      .addColumn('vote_id', 'text', (col) => col.notNull().primaryKey().references('box.vote_id'))
      .addColumn('closed_at', 'text', (col) => col.notNull()),
  ).execute()
  await makeAppendOnly(db, 'box', 'box_closure')
  await keepPapers(db)
}

async function keepPapers(db: Kysely<unknown>): Promise<void> {
  await refuse(db, 'ballot_keeps_its_place', 'update on ballot', {
    when: 'new.slot <> old.slot or length(new.body) <> length(old.body)',
    because: 'a ballot keeps its slot and its length',
  })
  await refuse(db, 'ballot_stays_when_closed', 'update on ballot', {
    when: 'exists (select 1 from box_closure)',
    because: 'the ballot box is closed',
  })
  await refuse(db, 'ballot_is_not_taken_out', 'delete on ballot', {
    when: '1',
    because: 'ballots stay in the box',
  })
}

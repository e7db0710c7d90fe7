/** Kinds of columns, and the tables that a city's database and the network's have alike. */
import type { ColumnType, Kysely, Transaction } from 'kysely'

/** Set once, when the row is made. */
export type Fixed<T> = ColumnType<T, T, never>
/** ISO 8601 in UTC with milliseconds, as text: sorts by time, reads the same in SQLite and PostgreSQL. */
export type Instant = string
/** A calendar day in UTC, `2026-11-23`: where an instant would tell more than anybody needs. */
export type Day = string
/** Whole minor units (cents, grosz, para) of the currency that the row or its consultation names. */
export type MinorUnits = number
/** 0 or 1: SQLite has no other truth. */
export type Truth = 0 | 1

/** What people write. One row a text, language and version; never updated but to forget it. */
export interface TextTable {
  owner: Fixed<string> // the id of the thing that the text belongs to
  field: Fixed<string> // title, body, summary, name, reason …
  language: Fixed<string> // BCP 47, with its script where a language has two
  version: Fixed<number> // counts from 1
  body: string
  original_language: Fixed<string> // equal to `language` where `state` is original
  state: Fixed<'original' | 'human' | 'machine' | 'derived'> // derived: another script of the same words
  written_at: Fixed<Instant>
}

/** A person who can sign in. A city's accounts do not exist for another city, nor for the network. */
export interface AccountTable {
  id: Fixed<string>
  email: string // lower case, NFC; unique
  display_name: string
  language: string | null // what the person reads the house in, if it was ever chosen
  joined_on: Fixed<Day>
}

/** A browser that is signed in. Holds the SHA-256 of the token, never the token, and days, never instants. */
export interface SessionTable {
  id: Fixed<string>
  account_id: Fixed<string>
  began_on: Fixed<Day>
  expires_on: Fixed<Day> // the last day on which it holds
}

/** The one code that an address may use now. */
export interface SignInCodeTable {
  email: Fixed<string>
  code_hash: string
  expires_at: Instant
  tries: number // wrong tries of this code
  day: Day
  tries_on_day: number // wrong tries of any code of this address on `day`
}

/** What staff did, in order. Append-only (triggers), each line hashed with the one before. */
export interface JournalTable {
  number: Fixed<number> // 1, 2, 3 … without gaps
  at: Fixed<string> // an instant, or a day where the instant could tell who voted
  actor: Fixed<string> // `journal_actor.ref`, or `system`
  act: Fixed<string> // kebab-case, `seal-vote`
  subject: Fixed<string> // kind and id, `vote:0190…`
  detail: Fixed<string> // canonical JSON without personal data
  previous: Fixed<string> // hash of the line before; 64 zeros for the first
  hash: Fixed<string>
}

/** Who an actor of the journal is. Destroying the row makes the journal forget the person and keep its chain. */
export interface JournalActorTable {
  ref: Fixed<string>
  account_id: Fixed<string>
}

/** The tables that both kinds of database have. */
export interface SharedTables {
  text: TextTable
  account: AccountTable
  session: SessionTable
  sign_in_code: SignInCodeTable
  journal: JournalTable
  journal_actor: JournalActorTable
}

/** A city's database or the network's, seen only through the tables that both have. */
export type SharedDb = Kysely<SharedTables>
export type SharedTrx = Transaction<SharedTables>

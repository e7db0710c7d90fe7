/** The tables of the network's database, as the code may read and write them. One interface a table. */
import type { Kysely, Transaction } from 'kysely'
import type { Day, Fixed, Instant, SharedTables, Truth } from '../columns.ts'

/** The register of cities. Names are texts (`name`) owned by the slug, one a language. */
export interface CityRegisterTable {
  slug: Fixed<string>
  kind: Fixed<'member' | 'guest'>
  country: string // ISO 3166-1 alpha-2; XK for Kosovo*
  languages: string // BCP 47 with script, the official ones, separated by blanks
  latitude: number
  longitude: number
  accent: string
  is_open: Truth // has a tenant on this installation
  demonstration: Fixed<Truth>
}

/** A city belongs to the network from a day, until one. */
export interface MembershipTable {
  city: Fixed<string>
  from_on: Fixed<Day>
  until_on: Day | null
}

/** The public keys that a city signs with. */
export interface CityKeyTable {
  city: Fixed<string>
  key_id: Fixed<string>
  public_key: Fixed<string> // SPKI, base64
  announced_at: Fixed<Instant>
}

export interface NetworkMandateTable {
  id: Fixed<string>
  account_id: Fixed<string>
  office: Fixed<'delegate' | 'secretariat'>
  city: Fixed<string | null> // whose vote a delegate casts; null for the secretariat
  from_at: Fixed<Instant>
  until_at: Instant | null
  granted_by: Fixed<string>
}

/** A publication as it was received: only bytes whose signature was checked lie here. */
export interface HeardPublicationTable {
  city: Fixed<string>
  number: Fixed<number>
  body: Fixed<string>
  hash: Fixed<string>
  signature: Fixed<string>
  key_id: Fixed<string>
  theme: Fixed<string>
  corrects: Fixed<number | null>
  received_at: Fixed<Instant>
}

/** What publications of several cities say together. Title and body are texts. */
export interface FindingTable {
  id: Fixed<string>
  number: Fixed<string> // F-2026-01
  theme: Fixed<string>
  made_by: Fixed<string>
  made_at: Fixed<Instant>
}

/** A figure of a publication that a finding cites: where it stands and what stands there. Its label is a text. */
export interface FigureTable {
  id: Fixed<string>
  finding_id: Fixed<string>
  position: Fixed<number> // from 1
  city: Fixed<string>
  publication_number: Fixed<number>
  pointer: Fixed<string> // JSON Pointer (RFC 6901) into the publication's body
  value: Fixed<string> // canonical JSON of what the pointer leads to
}

/** Title, summary and paragraphs (`paragraph-1` …) are texts. */
export interface RecommendationTable {
  id: Fixed<string>
  number: Fixed<string> // R-2026-01
  theme: Fixed<string>
  drafted_by: Fixed<string>
  drafted_at: Fixed<Instant>
}

/** A paragraph rests on a figure of a finding. */
export interface CitationTable {
  recommendation_id: Fixed<string>
  paragraph: Fixed<number> // from 1
  position: Fixed<number> // the note's number through the whole text, from 1
  figure_id: Fixed<string>
}

/** The recommendation is put to the cities: its text and its roll are frozen. */
export interface MotionTable {
  recommendation_id: Fixed<string>
  text_hash: Fixed<string> // SHA-256 of the canonical JSON of title, summary, paragraphs, citations
  quorum: Fixed<number> // so many cities of the roll must vote
  opened_by: Fixed<string>
  opened_at: Fixed<Instant>
  closes_at: Fixed<Instant>
}

/** The cities that may vote on a motion: the members of the day it was opened. */
export interface RollTable {
  recommendation_id: Fixed<string>
  city: Fixed<string>
}

/** A city's vote, cast by its delegate in the open; the last one counts. */
export interface CityVoteTable {
  recommendation_id: Fixed<string>
  city: Fixed<string>
  choice: 'yes' | 'no' | 'abstain'
  cast_by: string
  cast_at: Instant
}

export interface DecisionTable {
  recommendation_id: Fixed<string>
  outcome: Fixed<'adopted' | 'rejected' | 'no-quorum'>
  yes: Fixed<number>
  no: Fixed<number>
  abstain: Fixed<number>
  decided_by: Fixed<string>
  decided_at: Fixed<Instant>
}

/** A decision maker's office. Its name is a text. */
export interface AddresseeTable {
  id: Fixed<string>
  level: Fixed<'city' | 'region' | 'national' | 'european' | 'global'>
  email: string
  language: string
}

/** A recommendation on its way to an addressee. The link's token is kept as its SHA-256. */
export interface DispatchTable {
  id: Fixed<string>
  recommendation_id: Fixed<string>
  addressee_id: Fixed<string>
  token_hash: string
  deadline_on: Fixed<Day>
  dispatched_by: Fixed<string>
  dispatched_at: Fixed<Instant>
  sent_at: Instant | null // null until the mail went out
}

export interface AcknowledgementTable {
  dispatch_id: Fixed<string>
  acknowledged_at: Fixed<Instant>
}

/** The decision maker's public answer; its words are a text (`answer`) owned by the dispatch. */
export interface AnswerTable {
  dispatch_id: Fixed<string>
  verdict: Fixed<'accepted' | 'accepted-in-part' | 'declined'>
  answered_at: Fixed<Instant>
}

export interface NetworkTables extends SharedTables {
  city_register: CityRegisterTable
  membership: MembershipTable
  city_key: CityKeyTable
  network_mandate: NetworkMandateTable
  heard_publication: HeardPublicationTable
  finding: FindingTable
  figure: FigureTable
  recommendation: RecommendationTable
  citation: CitationTable
  motion: MotionTable
  roll: RollTable
  city_vote: CityVoteTable
  decision: DecisionTable
  addressee: AddresseeTable
  dispatch: DispatchTable
  acknowledgement: AcknowledgementTable
  answer: AnswerTable
}

export type NetworkDb = Kysely<NetworkTables>
export type NetworkTrx = Transaction<NetworkTables>

/** The tables of one city's database, as the code may read and write them. One interface a table. */
import type { Kysely, Transaction } from 'kysely'
import type { Day, Fixed, Instant, MinorUnits, SharedTables, Truth } from '../columns.ts'

/** The city itself: exactly one row. Names and the office's line are texts (`name`, `office`) owned by the slug. */
export interface CityTable {
  slug: Fixed<string>
  kind: Fixed<'member' | 'guest'> // a guest is published and cited, never counted among members
  accent: string // one of the twelve, `app/ui/accents.ts`
  time_zone: string // IANA
  currency: string // ISO 4217
  language: string // what the city writes in, BCP 47 with script
  population: number | null
  population_on: Day | null
  phone: string | null
  demonstration: Fixed<Truth>
}

export interface DistrictTable {
  id: Fixed<string>
  position: number // names are texts (`name`) owned by the id
}

/** An office held by a person, from an instant, until one or until further notice. */
export interface MandateTable {
  id: Fixed<string>
  account_id: Fixed<string>
  office: Fixed<'moderator' | 'administrator'>
  from_at: Fixed<Instant>
  until_at: Instant | null
  granted_by: Fixed<string> // an account id, or `setup`
}

/** Residence and eligibility were confirmed by the city. One row an account; one account a person. */
export interface VerificationTable {
  account_id: Fixed<string>
  person_hash: Fixed<string> // keyed hash of the document seen; unique
  district_id: Fixed<string | null>
  way: Fixed<'desk'>
  verified_by: Fixed<string>
  verified_on: Fixed<Day>
}

/** Title, summary and body are texts owned by the id. */
export interface ConsultationTable {
  id: Fixed<string>
  slug: Fixed<string>
  theme: string // a code of `app/consultation/themes.ts`
  currency: Fixed<string>
  source: Fixed<string | null> // where imported data come from, with its licence
  opened_by: Fixed<string>
  made_at: Fixed<Instant>
}

/** A dated part of a consultation, half-open: from `opens_at` on, until just before `closes_at`. */
export interface PhaseTable {
  consultation_id: Fixed<string>
  kind: Fixed<'information' | 'proposals' | 'vote' | 'results'>
  opens_local: string // wall time without zone, `2026-11-23T20:00`
  closes_local: string
  zone: string // IANA
  opens_at: Instant
  closes_at: Instant
}

export interface ProposalTable {
  id: Fixed<string>
  number: Fixed<number> // counts through the city, from 1: `/sofia/proposals/21`
  code: Fixed<string | null> // the id it had in an imported file
  consultation_id: Fixed<string>
  author_id: string | null // null once the person was forgotten, and for imports
  made_at: Fixed<Instant>
}

/** What a proposal said, version by version. Title and body are texts of the same version, owned by the proposal. */
export interface ProposalVersionTable {
  proposal_id: Fixed<string>
  version: Fixed<number>
  cost: Fixed<MinorUnits>
  theme: Fixed<string>
  district_id: Fixed<string | null>
  place: Fixed<string | null> // in words
  latitude: Fixed<number | null>
  longitude: Fixed<number | null>
  made_at: Fixed<Instant>
}

/** Taken back by its author, or removed by a moderator who says why (text `reason`). */
export interface WithdrawalTable {
  proposal_id: Fixed<string>
  withdrawn_by: Fixed<string>
  withdrawn_at: Fixed<Instant>
}

export interface SupportTable {
  proposal_id: Fixed<string>
  account_id: Fixed<string>
}

/** A question with options. Changes until it is sealed, never after. Its title is a text. */
export interface VoteTable {
  id: Fixed<string>
  slug: Fixed<string>
  consultation_id: Fixed<string>
  rule: string // canonical JSON of `Rule`, `app/voting/rule.ts`
  ballot_limit: string // canonical JSON of `BallotLimit`, `app/vote/vote.ts`
  terms: string // canonical JSON of `Terms`, `app/voting/election.ts`
  budget: MinorUnits
  opens_at: Instant
  closes_at: Instant
  publishes_ballots: Truth
  made_by: Fixed<string>
  made_at: Fixed<Instant>
}

/** An option, copied from one numbered version of a proposal, so that later edits never touch it. */
export interface VoteOptionTable {
  vote_id: Fixed<string>
  option_id: Fixed<string> // unique in the vote; what ballots, tallies and files name
  position: Fixed<number> // order in the manifest and in a ballot's body, from 0
  proposal_id: Fixed<string>
  proposal_version: Fixed<number>
  cost: Fixed<MinorUnits>
}

/** The vote is frozen: these are its exact bytes and their SHA-256. */
export interface SealTable {
  vote_id: Fixed<string>
  manifest: Fixed<string>
  hash: Fixed<string>
  sealed_by: Fixed<string>
  sealed_at: Fixed<Instant>
}

/** A person on a vote's frozen electorate. Knows a keyed hash of the account, never a ballot. */
export interface ElectorTable {
  id: Fixed<string> // random, 128 bit
  vote_id: Fixed<string>
  person_hash: Fixed<string>
  district_id: Fixed<string | null>
  age_band: Fixed<string | null>
  added_on: Fixed<Day>
  reason: Fixed<'sealed' | 'verified-later'>
}

/** There is a row for every vote that is closed, and it wins over any clock. */
export interface ClosureTable {
  vote_id: Fixed<string>
  closed_by: Fixed<string>
  closed_at: Fixed<Instant>
}

/** How far closing has come. Each step may be repeated; a row says it is done. */
export interface ClosingStepTable {
  vote_id: Fixed<string>
  step: Fixed<'emptied' | 'shuffled' | 'key-destroyed' | 'counted'>
  done_at: Fixed<Instant>
}

/** What the rule returned, as canonical JSON, and the public ballot file it was counted from. */
export interface TallyTable {
  vote_id: Fixed<string>
  body: Fixed<string> // canonical JSON of `CountedVote`, `app/vote/counted-vote.ts`
  ballot_file: Fixed<string> // the exact text of the Pabulib file
  ballot_file_hash: Fixed<string>
  counted_at: Fixed<Instant>
}

/** What the city released, numbered without gaps. The exact bytes are kept and never serialised again. */
export interface PublicationTable {
  number: Fixed<number>
  vote_id: Fixed<string>
  body: Fixed<string>
  hash: Fixed<string>
  signature: Fixed<string> // base64
  key_id: Fixed<string>
  corrects: Fixed<number | null>
  released_by: Fixed<string>
  released_at: Fixed<Instant>
}

/** The network has heard publication `number`. */
export interface PublicationReceiptTable {
  number: Fixed<number>
  received_at: Fixed<Instant>
}

export interface CityTables extends SharedTables {
  city: CityTable
  district: DistrictTable
  mandate: MandateTable
  verification: VerificationTable
  consultation: ConsultationTable
  phase: PhaseTable
  proposal: ProposalTable
  proposal_version: ProposalVersionTable
  withdrawal: WithdrawalTable
  support: SupportTable
  vote: VoteTable
  vote_option: VoteOptionTable
  seal: SealTable
  elector: ElectorTable
  closure: ClosureTable
  closing_step: ClosingStepTable
  tally: TallyTable
  publication: PublicationTable
  publication_receipt: PublicationReceiptTable
}

/** A city's database, inside a transaction or not. */
export type CityDb = Kysely<CityTables>
/** A city's database inside a transaction that somebody else opened. */
export type CityTrx = Transaction<CityTables>

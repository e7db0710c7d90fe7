/** What a Pabulib file becomes in a city, drawn up before anything is written. Reads no clock. */
import { minorDigits } from '#app/money.ts'
import { NO_TERMS } from '#app/voting/election.ts'
import type { PabulibFile } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Days } from './imported-days.ts'
import type { Manifest } from './manifest.ts'
import { type BallotLimit, inTens } from './vote.ts'

/**
 * The factor from the file's amounts to minor units of `currency`; undefined if the file has decimals that the currency
 * does not have. Throws RangeError for what is no currency.
 */
export function minorUnitsOf({ scale }: Pick<PabulibFile, 'scale'>, currency: string): number | undefined {
  const digits = minorDigits(currency) - scale
  return digits < 0 ? undefined : 10 ** digits
}

/** How much one ballot of the file might approve, as far as the file says. */
function ballotLimitOf(file: Pick<PabulibFile, 'meta' | 'voteType'>): BallotLimit {
  const { max_length } = file.meta
  if (file.voteType === 'choose-1') return { kind: 'number', most: 1 }
  return max_length !== undefined && Number(max_length) > 0
    ? { kind: 'number', most: Number(max_length) }
    : { kind: 'none' }
}

/** Told how many of how many ballots or electors are written. */
export type ImportProgress = (what: 'ballots' | 'electors', done: number, of: number) => void

/** What is imported, and what it is called here. */
export interface ImportOrder {
  readonly file: PabulibFile
  /** Of the consultation and of its vote. */
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Of the texts in the file, BCP 47. */
  readonly language: string
  readonly theme: string
  /** ISO 4217; amounts of the file times `minor` are its minor units. */
  readonly currency: string
  readonly minor: number
  readonly rule: Rule
  readonly days: Days
  /** Where the file comes from, with its licence. */
  readonly source: string
}

/** An order with everything that will be written, drawn up before anything is. */
export interface Imported {
  readonly order: ImportOrder
  /** Proposals are numbered from here on, in the order of the file. */
  readonly firstNumber: number
  /** IANA; of the days. */
  readonly zone: string
  readonly manifest: Manifest
  readonly text: string
  readonly hash: string
}

interface Circumstances {
  readonly vote: string
  readonly city: string
  readonly firstNumber: number
  readonly opensAt: string
  readonly closesAt: string
}

/** The manifest of an imported vote. The lot is the order of the file, so that counting the file settles ties alike. */
export function manifestOfImport(order: ImportOrder, { firstNumber, ...vote }: Circumstances): Manifest {
  const { file, language, minor } = order
  const options = file.projects.map(({ id, cost, name }, index) => ({
    id,
    titles: { [language]: (name ?? id).normalize('NFC') },
    cost: cost * minor,
    proposal: { number: firstNumber + index, version: 1 },
    district: null,
  }))
  return {
    format: 'meydan/manifest/v1',
    ...vote,
    titles: { [language]: order.title.normalize('NFC') },
    options,
    budget: file.budget * minor,
    currency: order.currency,
    rule: order.rule,
    lot: options.map(({ id }) => id),
    ballotLimit: ballotLimitOf(file),
    terms: NO_TERMS,
    electorate: { basis: 'imported-ballots', size: inTens(file.ballots.length) },
    publishesBallots: true,
  }
}

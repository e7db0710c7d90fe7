/** The manifest: what a vote is, frozen and hashed before it opens. Plain JSON; its canonical bytes are what is sealed. */
import canonicalize from 'canonicalize'
import type { Terms } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { BallotLimit } from './vote.ts'

/** Words by language, BCP 47. */
export type InLanguages = Readonly<Record<string, string>>

export interface ManifestOption {
  /** What ballots, tallies and files name. */
  readonly id: string
  readonly titles: InLanguages
  /** Minor units. */
  readonly cost: number
  /** The numbered version of a proposal that this option was copied from. */
  readonly proposal: { readonly number: number; readonly version: number }
  /** Id and names of the district; null for the whole city. */
  readonly district: { readonly id: string; readonly names: InLanguages } | null
}

export interface Manifest {
  readonly format: 'meydan/manifest/v1'
  readonly city: string
  readonly vote: string
  readonly titles: InLanguages
  /** In the order of a ballot's body; says nothing about rank. */
  readonly options: readonly ManifestOption[]
  /** Minor units of `currency`. */
  readonly budget: number
  readonly currency: string
  readonly rule: Rule
  /** Option ids in the order that settles what cost and votes leave tied; drawn once, before opening. */
  readonly lot: readonly string[]
  readonly ballotLimit: BallotLimit
  readonly terms: Terms
  /** Taken from this instant on. */
  readonly opensAt: string
  /** Nothing is taken from this instant on. */
  readonly closesAt: string
  /** Who may vote, and how many they were at sealing: whole tens, rounded down. */
  readonly electorate: { readonly basis: ElectorateBasis; readonly size: number }
  readonly publishesBallots: boolean
}

/** All residents whom the city has verified. A file's electorate is whoever is in the file. */
export type ElectorateBasis = 'verified-residents' | 'imported-ballots'

/** The exact text that is sealed: canonical JSON (RFC 8785). Its SHA-256 in hexadecimal is the manifest's hash. */
export function manifestText(manifest: Manifest): string {
  const text = canonicalize(manifest)
  if (text === undefined) throw new Error(`the manifest of ${manifest.vote} is not JSON`)
  return text
}

/** Reads a sealed text again. */
export const readManifest = (text: string): Manifest => JSON.parse(text) as Manifest

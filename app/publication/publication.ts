/** A publication: what a city says of one vote, for good. Whoever reads it can look nothing up, so everything is in it. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { ElectorateBasis, InLanguages, Manifest } from '#app/vote/manifest.ts'
import { ruleSchema } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import type { Cell } from './suppression.ts'

export const FORMAT = 'meydan/publication/v1'

export type Channel = 'online' | 'desk' | 'paper'

export interface Publication {
  readonly format: typeof FORMAT
  readonly city: {
    readonly slug: string
    readonly kind: 'member' | 'guest'
    readonly names: InLanguages
    /** IANA: in which the city tells its days and hours. */
    readonly timeZone: string
    readonly population: { readonly people: number; readonly on: string } | null
  }
  /** Runs from 1 without gaps in every city. */
  readonly number: number
  /** The number of the publication that this one takes the place of. */
  readonly corrects: number | null
  readonly releasedAt: string
  readonly theme: string
  readonly consultation: {
    readonly id: string
    readonly slug: string
    readonly titles: InLanguages
    /** Where imported data come from. */
    readonly source: string | null
  }
  readonly question: { readonly id: string; readonly slug: string; readonly titles: InLanguages }
  readonly options: readonly {
    readonly id: string
    readonly titles: InLanguages
    /** Minor units of `currency`. */
    readonly cost: number
  }[]
  readonly currency: string
  readonly budget: number
  readonly manifest: Manifest
  /** SHA-256 of the manifest's canonical JSON. */
  readonly manifestHash: string
  /** Who might vote, and how the city knew that they might. */
  readonly eligibility: { readonly basis: ElectorateBasis; readonly verification: Verification }
  /** Whole tens, rounded down. */
  readonly electorate: { readonly atLeast: number }
  /** `channels` is null where nothing is known about the way that ballots came. */
  readonly turnout: { readonly ballots: number; readonly channels: Readonly<Record<Channel, Cell>> | null }
  readonly tally: Tally
  /** What follows from the tally, in single figures that can be cited. Amounts in minor units. */
  readonly outcome: Outcome
  /** SHA-256 of the file of ballots; null if the city keeps the ballots to itself. */
  readonly ballotFile: { readonly hash: string } | null
  /** Root of the board of receipts; null while the city keeps none. */
  readonly boardRoot: string | null
}

/** A publication but for what the moment of release decides. */
export type Unnumbered = Omit<Publication, 'number' | 'corrects' | 'releasedAt'>

/** `desk`: papers were seen by the city's staff; `as-in-source`: whatever the source of an import did. */
type Verification = 'desk' | 'as-in-source'

export interface Outcome {
  readonly winners: number
  readonly spent: number
  readonly left: number
  /** Null if nobody approved anything; of equals the first of the lot. */
  readonly mostSupported: { readonly option: string; readonly supporters: number } | null
}

/** The exact text that is kept, hashed and signed: canonical JSON (RFC 8785). */
export function publicationText(publication: Publication): string {
  const text = canonicalize(publication)
  if (text === undefined) throw new Error(`publication ${publication.number} is not JSON`)
  return text
}

/** Reads a text that was checked before: `reasonNotAPublication` found nothing. */
export const readPublication = (text: string): Publication => JSON.parse(text) as Publication

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Instant = z.iso.datetime({ precision: 3 })
const Titles = z.record(z.string(), z.string())
const Whole = z.number().int().nonnegative()
const PublicCell = z.union([
  z.strictObject({ count: Whole }),
  z.strictObject({ withheld: z.enum(['under-ten', 'complement']) }),
])

const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What every publication has. The manifest and the tally are only looked into as far as pages rely on them. */
const Shape = z.strictObject({
  format: z.literal(FORMAT),
  city: z.strictObject({
    slug: z.string().min(1),
    kind: z.enum(['member', 'guest']),
    names: Titles,
    timeZone: z.string().refine(isZone),
    population: z.strictObject({ people: Whole, on: z.iso.date() }).nullable(),
  }),
  number: z.number().int().positive(),
  corrects: z.number().int().positive().nullable(),
  releasedAt: Instant,
  theme: z.string().min(1),
  consultation: z.strictObject({
    id: z.string(),
    slug: z.string(),
    titles: Titles,
    source: z.string().nullable(),
  }),
  question: z.strictObject({ id: z.string(), slug: z.string(), titles: Titles }),
  options: z.array(z.strictObject({ id: z.string(), titles: Titles, cost: Whole })),
  currency: z.string().regex(/^[A-Z]{3}$/),
  budget: Whole,
  manifest: z.looseObject({
    format: z.literal('meydan/manifest/v1'),
    options: z.array(z.looseObject({ id: z.string(), cost: Whole })),
    budget: Whole,
    rule: ruleSchema,
    lot: z.array(z.string()),
    opensAt: Instant,
    closesAt: Instant,
  }),
  manifestHash: Hash,
  eligibility: z.strictObject({
    basis: z.enum(['verified-residents', 'imported-ballots']),
    verification: z.enum(['desk', 'as-in-source']),
  }),
  electorate: z.strictObject({ atLeast: Whole }),
  turnout: z.strictObject({
    ballots: Whole,
    channels: z.strictObject({ online: PublicCell, desk: PublicCell, paper: PublicCell }).nullable(),
  }),
  tally: z.looseObject({
    rule: ruleSchema,
    ballots: Whole,
    options: z.array(z.looseObject({ id: z.string(), cost: Whole, supporters: Whole })),
    winners: z.array(z.string()),
    cost: Whole,
  }),
  outcome: z.strictObject({
    winners: Whole,
    spent: Whole,
    left: z.number().int(),
    mostSupported: z.strictObject({ option: z.string(), supporters: Whole }).nullable(),
  }),
  ballotFile: z.strictObject({ hash: Hash }).nullable(),
  boardRoot: Hash.nullable(),
})

/** The first place (a path of members) where a value is not what a publication must be; undefined if there is none. */
export function misshapenAt(value: unknown): readonly (string | number)[] | undefined {
  const { error } = Shape.safeParse(value)
  return error?.issues[0]?.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

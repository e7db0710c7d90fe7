/** A publication as one reader sees it: what the page draws, and nothing else. */
import type { LocalText } from '#app/text/text.ts'
import type { InLanguages } from '#app/vote/manifest.ts'
import { inWordsOf } from '#app/vote/words.ts'
import type { Channel, Outcome, Publication, Unnumbered } from './publication.ts'
import type { Cell } from './suppression.ts'

/** How a publication is signed, and by which key. */
export interface Signed {
  readonly hash: string
  readonly keyId: string
  /** SPKI, base64. */
  readonly publicKey: string
  readonly signature: string
}

interface SheetOption {
  readonly id: string
  readonly title: LocalText
  readonly cost: number
  readonly supporters: number
  readonly won: boolean
}

/** What is said of a vote, released or about to be. */
export interface VoteSheet
  extends Pick<Publication, 'theme' | 'currency' | 'budget' | 'manifestHash' | 'eligibility' | 'electorate'> {
  readonly city: {
    readonly slug: string
    readonly name: LocalText
    readonly isGuest: boolean
    readonly timeZone: string
  }
  readonly population: Publication['city']['population']
  readonly title: LocalText
  readonly voteSlug: string
  readonly consultation: { readonly slug: string; readonly title: LocalText; readonly source: string | null }
  readonly opensAt: string
  /** The last instant at which a ballot was taken. */
  readonly openUntil: string
  readonly ruleId: Publication['tally']['rule']['id']
  readonly ballots: number
  /** In the order in which they are read; null where nothing is known about them. */
  readonly channels: readonly { readonly channel: Channel; readonly cell: Cell }[] | null
  readonly outcome: Pick<Outcome, 'winners' | 'spent' | 'left'>
  /** Most supported first; of equals the first of the lot. */
  readonly options: readonly SheetOption[]
  readonly ballotFileHash: string | null
}

export interface PublicationSheet extends VoteSheet, Pick<Publication, 'number' | 'corrects' | 'releasedAt'> {
  readonly signed: Signed
}

/** The sheet of a publication for a reader of `languages`, preferred first. */
export function sheetOf(
  publication: Publication,
  signed: Signed,
  languages: readonly string[],
): PublicationSheet {
  const { number, corrects, releasedAt } = publication
  return { ...voteSheetOf(publication, languages), number, corrects, releasedAt, signed }
}

/** The sheet of what would be published. */
export function voteSheetOf(publication: Unnumbered, languages: readonly string[]): VoteSheet {
  const { city, consultation, question, manifest, tally, turnout } = publication
  const { theme, currency, budget, manifestHash, eligibility, electorate, outcome } = publication
  const { slug, source } = consultation
  return {
    ...{ theme, currency, budget, manifestHash, eligibility, electorate, outcome },
    city: {
      slug: city.slug,
      name: wordsFor(city.names, languages, city.slug),
      isGuest: city.kind === 'guest',
      timeZone: city.timeZone,
    },
    population: city.population,
    title: wordsFor(question.titles, languages, question.slug),
    voteSlug: question.slug,
    consultation: { slug, title: wordsFor(consultation.titles, languages, slug), source },
    opensAt: manifest.opensAt,
    openUntil: new Date(Date.parse(manifest.closesAt) - 1).toISOString(),
    ruleId: tally.rule.id,
    ballots: turnout.ballots,
    channels: channelsOf(turnout.channels),
    options: optionsOf(publication, languages),
    ballotFileHash: publication.ballotFile?.hash ?? null,
  }
}

const CHANNELS = ['online', 'desk', 'paper'] as const

const channelsOf = (channels: Publication['turnout']['channels']) =>
  channels && CHANNELS.map((channel) => ({ channel, cell: channels[channel] }))

function optionsOf({ options, tally }: Unnumbered, languages: readonly string[]): SheetOption[] {
  const titles = new Map(options.map(({ id, titles }) => [id, titles]))
  const winners = new Set(tally.winners)
  return tally.options
    .map(({ id, cost, supporters }) => ({
      id,
      title: wordsFor(titles.get(id) ?? {}, languages, id),
      cost,
      supporters,
      won: winners.has(id),
    }))
    .sort((one, other) => other.supporters - one.supporters)
}

/** The best words for the reader; `otherwise` stands in where there are none in any language. */
export const wordsFor = (words: InLanguages, languages: readonly string[], otherwise: string): LocalText =>
  Object.keys(words).length > 0
    ? inWordsOf(words, languages)
    : { body: otherwise, language: '', state: 'original' }

/** From the bytes of a Pabulib file to an order that can be carried out, or to the line where it cannot. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import { minorDigits } from '#app/money.ts'
import { decodePabulib, FileFault, type PabulibFile, readPabulib } from '#app/voting/files/pabulib.ts'
import { daysOf, lineOf } from './imported-days.ts'
import { type RuleChoice, ruleFor } from './imported-rule.ts'
import { type ImportOrder, minorUnitsOf } from './imported-vote.ts'

/** What is said beside the file; what is left out is taken from the file, or from the city. */
export interface ImportWishes extends RuleChoice {
  readonly slug?: string | undefined
  readonly title?: string | undefined
  readonly summary?: string | undefined
  /** BCP 47: of the texts in the file. */
  readonly language?: string | undefined
  readonly theme?: string | undefined
  /** ISO 4217. */
  readonly currency?: string | undefined
  readonly source?: string | undefined
}

/** What a city writes and pays in. */
export interface Customs {
  readonly language: string
  readonly currency: string
}

const THEME_OF_VOTES = 'DEMO'

/**
 * Reads the whole file; nothing is written anywhere.
 *
 * @param file the name that faults and the source are told with
 * @throws FileFault, those of `readPabulib` and `meta-missing`, `date`, `date-order`, `rule-unknown`, `decimals`
 */
export function importOrder(
  bytes: Uint8Array,
  file: string,
  wishes: ImportWishes,
  customs: Customs,
): ImportOrder {
  const text = decodePabulib(bytes, file)
  const read = readPabulib(text, file, { voteTypes: ['approval', 'choose-1'] })
  const { meta } = read
  const currency = wishes.currency ?? currencyIn(meta) ?? customs.currency
  const minor = minorUnitsOf(read, currency)
  if (minor === undefined) throw new FileFault(file, lineOf(text, 'budget'), 'decimals', { currency })
  const rule = ruleFor(read, wishes, 10 ** minorDigits(currency))
  if (!rule) throw new FileFault(file, lineOf(text, 'rule') || 1, 'rule-unknown', { rule: meta.rule ?? '' })
  const title = wishes.title ?? titleIn(meta, file)
  return {
    file: read,
    days: daysOf(read, text, file),
    slug: wishes.slug ?? slugOf(title),
    title,
    summary: wishes.summary ?? '',
    language: wishes.language ?? languageIn(meta) ?? customs.language,
    theme: wishes.theme ?? THEME_OF_VOTES,
    source: wishes.source ?? file,
    currency,
    minor,
    rule,
  }
}

type Meta = PabulibFile['meta']

const titleIn = ({ description, unit, instance }: Meta, file: string) =>
  description || [unit, instance].filter(Boolean).join(' ') || file

/** Files name languages as they like; only tags are taken. */
const languageIn = ({ language = '' }: Meta) => (/^[a-z]{2,3}$/.test(language) ? language : undefined)

const currencyIn = ({ currency = '' }: Meta) =>
  Intl.supportedValuesOf('currency').includes(currency) ? currency : undefined

const LONGEST_SLUG = 60

/** Small letters of the Latin alphabet, digits and hyphens; `vote` where a title has none of these. */
export function slugOf(title: string): string {
  const latin = serbianLatin(title)
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'dj')
    .replaceAll('ı', 'i')
  const bare = latin.normalize('NFD').replace(/\p{Mn}/gu, '')
  const slug = bare.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_SLUG)
  return slug.replace(/^-+|-+$/g, '') || 'vote'
}

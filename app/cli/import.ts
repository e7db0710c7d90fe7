/** `meydan import`: a vote that was held elsewhere, from a Pabulib file, wholly or not at all. */
import fs from 'node:fs'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { THEMES } from '#app/consultation/themes.ts'
import { cityPath } from '#app/http/addresses.ts'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { Refusal } from '#app/refusal.ts'
import { type ImportWishes, importOrder } from '#app/vote/import-order.ts'
import { importVote } from '#app/vote/import-vote.server.ts'
import type { ImportOrder, ImportProgress } from '#app/vote/imported-vote.ts'
import { isFileFault } from '#app/voting/files/pabulib.ts'
import type { City } from '#db/cities.server.ts'
import { answer, progressLine, withWorld } from './command-line.ts'

interface Options extends Omit<ImportWishes, 'options'> {
  readonly city: string
  readonly option?: Readonly<Record<string, string>>
  readonly json?: boolean
}

const LANGUAGE = 'en'

export function addImportVerb(program: Command): void {
  const verb = program
    .command('import')
    .description('a Pabulib file of approval ballots as a consultation with its sealed vote and its ballots')
    .argument('<file>', 'a .pb file')
    .requiredOption('--city <slug>', 'the city that gets it')
    .option('--title <title>', 'of the consultation and the vote; else as the file describes itself')
    .option('--slug <slug>', 'their address; else made from the title', slug)
    .option('--summary <sentence>', 'one or two sentences about the consultation')
    .option('--language <tag>', 'of the titles in the file; else what the file or the city says', languageTag)
    .option('--currency <code>', 'of the amounts in the file; else what the file or the city says', currency)
    .option('--source <words>', 'where the file comes from, with its licence; else its name')
    .addOption(new Option('--theme <code>', 'of the consultation; else DEMO').choices(THEMES))
    .addOption(new Option('--rule <rule>', 'else as the file says').choices(['greedy', 'equal-shares']))
    .option('--option <key=value>', 'of the rule, such as completion=add1; may be repeated', keyValue)
    .option('--json', 'answer in JSON')
  verb.action(async (file: string, options: Options) => {
    const bytes = readBytes(file)
    if (!bytes) return verb.error(translatorOf(LANGUAGE)('import:cannot-read', { file }))
    process.exitCode = await runImport(bytes, file, options)
  })
}

/** Returns the exit code: 0 imported, 1 the file is broken. @throws Refusal `no-such-city`, `slug-taken` … */
async function runImport(bytes: Uint8Array, file: string, options: Options): Promise<number> {
  const t = translatorOf(LANGUAGE)
  return withWorld(async ({ cities, settings, now }) => {
    const city = await cities.find(options.city)
    if (!city) throw new Refusal('no-such-city', { city: options.city })
    const order = await orderOrFault(bytes, file, options, city, t)
    if (!order) return 1
    const progress = progressOnTerminal(t)
    const vote = await importVote(city, order, 'system', now(), progress.tell).finally(progress.end)
    const address = settings.BASE_URL + cityPath(city.slug, 'votes', order.slug)
    const { projects, ballots } = order.file
    answer(
      options.json,
      { vote, slug: order.slug, proposals: projects.length, ballots: ballots.length, address },
      [
        t('import:done', { proposals: projects.length, ballots: ballots.length }),
        t('import:address', { address }),
        t('import:next'),
      ],
    )
    return 0
  })
}

/** The order; undefined for a broken file, after saying on standard error which line of it is broken, and why. */
async function orderOrFault(
  bytes: Uint8Array,
  file: string,
  { option, ...wishes }: Options,
  city: City,
  t: Translator,
): Promise<ImportOrder | undefined> {
  const row = await findCityRow(city.db)
  if (!row) throw new Error(`the database of ${city.slug} has no row for its city`)
  try {
    const source = wishes.source ?? path.basename(file)
    return importOrder(bytes, file, { ...wishes, source, options: option }, row)
  } catch (error) {
    if (!isFileFault(error)) throw error
    const why = t(`pabulib:fault-${error.reason}`, error.values)
    process.stderr.write(`${t('import:fault', { file: error.file, line: error.line, why })}\n`)
    return undefined
  }
}

/** On a terminal one line that moves; silence where nobody looks. */
function progressOnTerminal(t: Translator): { tell: ImportProgress; end(): void } {
  if (!process.stderr.isTTY) return { tell: () => {}, end: () => {} }
  const line = progressLine()
  return { tell: (what, done, of) => line.tell(t(`import:progress-${what}`, { done, of })), end: line.end }
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

function slug(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) || text.length > 60)
    throw new InvalidArgumentError('small letters, digits and hyphens, at most 60, are expected.')
  return text
}

function languageTag(text: string): string {
  try {
    return new Intl.Locale(text).baseName
  } catch {
    throw new InvalidArgumentError('a language tag, such as sr-Cyrl, is expected.')
  }
}

function currency(text: string): string {
  if (!Intl.supportedValuesOf('currency').includes(text))
    throw new InvalidArgumentError('a currency, such as EUR, is expected.')
  return text
}

function keyValue(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([a-z-]+)=(\S+)$/.exec(text) ?? []
  if (!key || !value) throw new InvalidArgumentError('key=value is expected.')
  return { ...before, [key]: value }
}

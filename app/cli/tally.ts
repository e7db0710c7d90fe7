/** `meydan tally`: counts a file of ballots by one rule, or by several side by side, without a database. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { count } from '#app/voting/count.ts'
import { isFileFault } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { answer, progressLine } from './command-line.ts'
import { agreementOf, comparedForPeople } from './tally/compared.ts'
import { forPrograms } from './tally/for-programs.ts'
import { RULE_IDS } from './tally/rule-said.ts'
import { type Asked, readAsked, rulesAsked } from './tally/rules-asked.ts'
import { type NoSource, type Source, sourceAt } from './tally/source.ts'
import { toldToPeople } from './tally/told-to-people.ts'
import { inUnitsOfFile } from './tally/units-of-file.ts'

interface Options {
  readonly rule?: string
  readonly compare?: readonly Asked[]
  readonly option?: Readonly<Record<string, string>>
  readonly seats?: string
  readonly language: string
  readonly json?: boolean
}

export function addTallyVerb(program: Command): void {
  const verb = program
    .command('tally')
    .description('count a file of ballots; nothing is stored')
    .argument(
      '<file>',
      'ballots: Pabulib .pb, .blt, PrefLib .soc .soi .toc .toi, .abif, .csv with a header, a Debian sheet .txt',
    )
    .addOption(new Option('--rule <rule>', 'how to count').choices(RULE_IDS).conflicts('compare'))
    .option('--option <key=value>', 'of the rule, such as completion=add1; may be repeated', keyValue)
    .option(
      '--seats <number>',
      'how many are elected, where the rule has seats; else what the file says, or 1',
    )
    .option(
      '--compare <rules>',
      'several rules, as in greedy,equal-shares:completion=add1,phragmen',
      readAsked,
    )
    .option('--language <tag>', 'of the answer', 'en')
    .option('--json', 'answer in JSON')
  verb.action((path: string, options: Options) => {
    const t = translatorOf(options.language)
    const source = sourceOrFault(path, t)
    if (source === 'broken') return
    if ('complaint' in source) return verb.error(t(`tally:${source.complaint}`, source.values))
    const rules = rulesAsked(askedFor(options), source)
    if ('complaint' in rules) return verb.error(t(`tally:${rules.complaint}`, rules.values))
    const tallies = rules.map((rule) => counted(source, rule, t)).filter((tally) => tally !== undefined)
    if (tallies.length === rules.length) tell(tallies, source, options)
  })
}

const askedFor = ({ rule, compare, option = {}, seats }: Options): readonly Asked[] => {
  const seatsSaid = seats === undefined ? {} : { seats }
  if (compare) return compare.map((one) => ({ ...one, forAll: { ...option, ...seatsSaid } }))
  return rule === undefined ? [] : [{ id: rule, said: { ...option, ...seatsSaid }, forAll: {} }]
}

function tell(tallies: readonly Tally[], { subject, scale }: Source, options: Options): void {
  const told = tallies.map((tally) => inUnitsOfFile(tally, scale))
  const [only] = told
  if (options.compare)
    answer(
      options.json,
      { compare: told.map(forPrograms), ...agreementOf(told) },
      comparedForPeople(told, subject, options.language),
    )
  else if (only) answer(options.json, forPrograms(only), toldToPeople(only, subject, options.language))
}

/** A broken file is told on standard error: which line of it, and why. */
function sourceOrFault(path: string, t: Translator): Source | NoSource | 'broken' {
  try {
    return sourceAt(path)
  } catch (error) {
    if (!isFileFault(error)) throw error
    const why = t(`pabulib:fault-${error.reason}`, error.values)
    process.stderr.write(`${t('tally:fault', { file: error.file, line: error.line, why })}\n`)
    process.exitCode = 1
    return 'broken'
  }
}

const BETWEEN_LINES = 100

/** Counts; on a terminal one line tells how far the count is. What the rule cannot count is told, with exit code 1. */
function counted({ path, election }: Source, rule: Rule, t: Translator): Tally | undefined {
  const line = process.stderr.isTTY ? progressLine() : undefined
  let told = performance.now()
  try {
    return count(election, rule, (done, of) => {
      if (performance.now() - told < BETWEEN_LINES) return
      told = performance.now()
      line?.tell(t('tally:progress', { share: done / of }))
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const values = { file: path, rule: rule.id, why: error.message }
    process.stderr.write(`${t('tally:cannot-count', values)}\n`)
    process.exitCode = 1
    return undefined
  } finally {
    line?.end()
  }
}

function keyValue(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([a-z-]+)=(\S+)$/.exec(text) ?? []
  if (!key || !value) throw new InvalidArgumentError('key=value is expected.')
  return { ...before, [key]: value }
}

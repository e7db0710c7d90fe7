/** `meydan tally`: counts a file of ballots by a rule, without a database. */
import fs from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { count } from '#app/voting/count.ts'
import {
  decodePabulib,
  electionOf,
  isFileFault,
  type PabulibFile,
  readPabulib,
} from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { answer, progressLine } from './command-line.ts'
import { RULE_IDS, type RuleId, ruleSaid } from './tally/rule-said.ts'
import { toldToPeople } from './tally/told-to-people.ts'
import { inUnitsOfFile } from './tally/units-of-file.ts'

interface Options {
  readonly rule: RuleId
  readonly option?: Readonly<Record<string, string>>
  readonly language: string
  readonly json?: boolean
}

export function addTallyVerb(program: Command): void {
  const verb = program
    .command('tally')
    .description('count a file of ballots; nothing is stored')
    .argument('<file>', 'a .pb file (Pabulib) of approval ballots')
    .addOption(new Option('--rule <rule>', 'how to count').choices(RULE_IDS).makeOptionMandatory())
    .option('--option <key=value>', 'of the rule, such as completion=add1; may be repeated', keyValue)
    .option('--language <tag>', 'of the answer', 'en')
    .option('--json', 'answer in JSON')
  verb.action((path: string, options: Options) => {
    const t = translatorOf(options.language)
    const bytes = readBytes(path)
    if (!bytes) return verb.error(t('tally:cannot-read', { file: path }))
    const file = fileOrFault(bytes, path, t)
    if (!file) {
      process.exitCode = 1
      return
    }
    const said = ruleSaid(options.rule, options.option ?? {}, file.scale)
    if ('complaint' in said) return verb.error(t(`tally:${said.complaint}`, said.values))
    const tally = inUnitsOfFile(counted(file, said.rule, t), file.scale)
    answer(options.json, forPrograms(tally), toldToPeople(tally, file, options.language))
  })
}

/** What `--json` prints; amounts in the units of the file. */
function forPrograms({ rule, budget, ballots, options, winners, cost, rounds, losses, ties, share }: Tally) {
  const lot = options.map(({ id }) => id)
  const manifest = { rule, budget, ballots, lot }
  return { rule: rule.id, manifest, winners, cost, rounds, losses, ties, share }
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(path)
  } catch {
    return undefined
  }
}

/** Undefined for a broken file, after saying on standard error which line of it is broken, and why. */
function fileOrFault(bytes: Uint8Array, path: string, t: Translator): PabulibFile | undefined {
  try {
    return readPabulib(decodePabulib(bytes, path), path)
  } catch (error) {
    if (!isFileFault(error)) throw error
    const why = t(`pabulib:fault-${error.reason}`, error.values)
    process.stderr.write(`${t('tally:fault', { file: error.file, line: error.line, why })}\n`)
    return undefined
  }
}

const BETWEEN_LINES = 100

/** Counts; on a terminal one line tells how far the count is. */
function counted(file: PabulibFile, rule: Rule, t: Translator): Tally {
  if (!process.stderr.isTTY) return count(electionOf(file), rule)
  const line = progressLine()
  let told = performance.now()
  try {
    return count(electionOf(file), rule, (done, of) => {
      if (performance.now() - told < BETWEEN_LINES) return
      told = performance.now()
      line.tell(t('tally:progress', { share: done / of }))
    })
  } finally {
    line.end()
  }
}

function keyValue(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([a-z-]+)=(\S+)$/.exec(text) ?? []
  if (!key || !value) throw new InvalidArgumentError('key=value is expected.')
  return { ...before, [key]: value }
}

/** `meydan verify`: checks what a city published and counts its ballots again, with nothing but the files given. */
import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { formatFor } from '#app/i18n/format.server.ts'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import type { Check, Found } from '#app/publication/check.ts'
import { checkAlone } from '#app/publication/check-signed.ts'
import { FILES } from '#app/publication/package-files.ts'
import { wordsFor } from '#app/publication/publication-sheet.ts'
import { recount } from '#app/publication/recount.ts'
import { answer } from './command-line.ts'

interface Options {
  readonly key?: string
  readonly json?: boolean
}

const LANGUAGE = 'en'
const BAD_ARGUMENTS = 2

export function addVerifyVerb(program: Command): void {
  program
    .command('verify')
    .description(
      'check a package, or a publication.json beside its signature.json, and count the ballots again',
    )
    .argument('<package>', 'package.zip or publication.json')
    .option(
      '--key <base64>',
      'the public key of the city that you trust; without it the one in the package is used',
    )
    .option('--json', 'answer in JSON')
    .action((file: string, options: Options) => {
      process.exitCode = verify(file, options)
    })
}

/** Returns the exit code: 0 all agrees, 1 something is wrong, 2 there is nothing to read. */
export function verify(file: string, { key, json }: Options): number {
  const t = translatorOf(LANGUAGE)
  const check = checkOf(file, key)
  if (!check) {
    process.stderr.write(`meydan: ${t('verify:cannot-read', { file })}\n`)
    return BAD_ARGUMENTS
  }
  if (check.holds) answer(json, figuresOf(check), toldInWords(check, key, t))
  else if (json) answer(json, { holds: false, ...check.fault }, [])
  if (!check.holds) process.stderr.write(faultInWords(file, check.fault, t))
  return check.holds ? 0 : 1
}

/** Undefined where a file is missing or cannot be read. */
function checkOf(file: string, key: string | undefined): Check | undefined {
  const bytes = read(file)
  if (!bytes || !file.endsWith('.json')) return bytes && recount(bytes, key)
  const signature = read(path.join(path.dirname(file), FILES.signature))
  return signature && checkAlone({ publication: bytes, signature }, key)
}

function read(file: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

type Held = Extract<Check, { holds: true }>

/** For programs; amounts in minor units of the currency. */
const figuresOf = ({ publication, keyId, count }: Held) => ({
  holds: true,
  recounted: count === 'recounted',
  city: publication.city.slug,
  number: publication.number,
  ballots: publication.turnout.ballots,
  winners: publication.tally.winners,
  spent: publication.outcome.spent,
  budget: publication.budget,
  currency: publication.currency,
  key: keyId,
})

const OK = { recounted: 'ok', withheld: 'ok-withheld', alone: 'ok-alone' } as const

function toldInWords(
  { publication, keyId, count }: Held,
  trusted: string | undefined,
  t: Translator,
): string[] {
  const { number, city, question, turnout, tally, outcome, budget, currency } = publication
  const { money } = formatFor(LANGUAGE)
  const title = wordsFor(question.titles, [LANGUAGE], question.slug)
  const winners = { count: tally.winners.length, options: tally.winners.join(', ') }
  return [
    t(`verify:${OK[count]}`, { number, city: city.slug }),
    t('verify:question', { question: title.body }),
    t(`verify:${count === 'recounted' ? 'ballots' : 'ballots-published'}`, {
      count: turnout.ballots,
    }),
    t(`verify:${winners.count > 0 ? 'winners' : 'winners-none'}`, winners),
    t('verify:spent', { spent: money(outcome.spent, currency), budget: money(budget, currency) }),
    trusted === undefined ? t('verify:key', { key: keyId }) : t('verify:key-pinned'),
  ]
}

/** File, what is wrong, where, the two values, what to do. */
function faultInWords(given: string, { wrong, file, at, published, found }: Found, t: Translator): string {
  const nothing = t('verify:nothing')
  const where = file === path.basename(given) ? given : `${given}: ${file}`
  const lines = [
    t('verify:wrong', { file: where, what: t(`verify:wrong-${wrong}`) }),
    ...(at === undefined ? [] : [t('verify:at', { at: at === '' ? '/' : at })]),
    ...(published === undefined && found === undefined
      ? []
      : [
          t('verify:published', { value: published ?? nothing }),
          t('verify:found', { value: found ?? nothing }),
        ]),
    t('verify:do'),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

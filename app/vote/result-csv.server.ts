/** The result of a vote as a table for other programs. */
import { stringify } from 'csv-stringify/sync'
import { minorDigits, plainAmount } from '#app/money.ts'
import { wholeUnits } from './amounts.ts'
import type { ResultPage } from './result-page.server.ts'

const COLUMNS = [
  'option',
  'title',
  'language',
  'cost',
  'currency',
  'supporters',
  'points',
  'elected',
  'place',
  'paid_at_most',
  'why_not',
  'held',
  'missing',
]

/** One line an option, winners in order of election, then the others, most supporters first. */
export function resultCsv(result: ResultPage): string {
  const digits = minorDigits(result.currency)
  const amount = (minor: number) => plainAmount(minor, digits)
  const common = (option: ResultPage['winners'][number] | ResultPage['losers'][number]) => ({
    option: option.id,
    title: option.title.body,
    language: option.title.language,
    cost: amount(option.cost),
    currency: result.currency,
    supporters: option.supporters,
    points: option.points ?? '',
  })
  const winners = [...result.winners]
    .sort((one, other) => one.place - other.place)
    .map((winner) => ({
      ...common(winner),
      elected: 1,
      place: winner.place,
      paid_at_most: winner.paidAtMost === null ? '' : amount(winner.paidAtMost),
    }))
  const losers = result.losers.map((loser) => ({
    ...common(loser),
    elected: 0,
    why_not: loser.loss.why,
    ...missingOf(loser.loss, digits),
  }))
  return stringify([...winners, ...losers], {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/** What an option lacked, as plain amounts. */
function missingOf(loss: ResultPage['losers'][number]['loss'], digits: number) {
  if (loss.why === 'supporters-ran-out') {
    const held = wholeUnits(loss.held)
    return { held: plainAmount(held, digits), missing: plainAmount(loss.cost - held, digits) }
  }
  return loss.why === 'did-not-fit' ? { missing: plainAmount(loss.missing, digits) } : {}
}

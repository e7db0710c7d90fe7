/** A tally in lines for people. */
import { formatFor } from '#app/i18n/format.server.ts'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { nearest } from '#app/voting/exact.ts'
import type { PabulibFile } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Exact, Loss, Share, Tally } from '#app/voting/tally.ts'

interface Teller {
  readonly t: Translator
  number(value: number): string
  /** With at most two decimals. */
  exact(value: Exact): string
  readonly names: ReadonlyMap<string, string>
}

/** Head, rule, winners in order of election, money, share, who did not win and why, ties. */
export function toldToPeople(tally: Tally, file: PabulibFile, language: string): string[] {
  const { number } = formatFor(language)
  const teller: Teller = {
    t: translatorOf(language),
    number,
    exact: (value) => number(Math.round(nearest(value) * 100) / 100),
    names: new Map(file.projects.map(({ id, name }) => [id, name ?? ''])),
  }
  return [
    ...headOf(tally, file, teller),
    '',
    teller.t('tally:winners', { count: tally.winners.length }),
    ...tableOf(tally.winners, tally, teller),
    '',
    ...moneyOf(tally, teller),
    ...lossesOf(tally, teller),
    ...tiesOf(tally, teller),
  ]
}

function headOf({ rule, ballots, budget }: Tally, file: PabulibFile, { t, number }: Teller): string[] {
  const { description, currency } = file.meta
  const counts = { projects: file.projects.length, ballots }
  return [
    ...(description ? [description] : []),
    t('tally:head', { ...counts, budget: number(budget), currency: currency ?? '' }).trim(),
    t('tally:rule', { rule: rule.id, parameters: parametersOf(rule) }),
  ]
}

const parametersOf = ({ id, version, ties, ...parameters }: Rule): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')

/** Place, id, cost, supporters and name, in columns. */
function tableOf(ids: readonly string[], tally: Tally, { number, names }: Teller): string[] {
  const standing = new Map(tally.options.map((option) => [option.id, option]))
  const rows = ids.map((id, i) => {
    const { cost = 0, supporters = 0 } = standing.get(id) ?? {}
    return [number(i + 1), id, number(cost), number(supporters)]
  })
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row, i) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0
      return column === 1 ? cell.padEnd(width) : cell.padStart(width)
    })
    return `  ${cells.join('  ')}  ${names.get(ids[i] ?? '') ?? ''}`.trimEnd()
  })
}

function moneyOf({ cost, budget, share }: Tally, { t, number, exact }: Teller): string[] {
  const spent = t('tally:spent', {
    cost: number(cost),
    budget: number(budget),
    left: number(Number((budget - cost).toFixed(2))),
  })
  return [spent, ...(share ? shareOf(share, { t, number, exact }) : [])]
}

function shareOf({ final, counts, refused }: Share, { t, number, exact }: Omit<Teller, 'names'>): string[] {
  return [
    t('tally:share', { share: exact(final), counts }),
    ...(refused
      ? [t('tally:share-refused', { share: exact(refused.share), cost: number(refused.cost) })]
      : []),
  ]
}

function lossesOf({ losses }: Tally, teller: Teller): string[] {
  if (losses.length === 0) return []
  const lines = losses.map((loss) => {
    const project = [loss.id, teller.names.get(loss.id)].filter(Boolean).join(', ')
    return `  ${teller.t(`tally:loss-${loss.why}`, { project, ...valuesOf(loss, teller) })}`
  })
  return ['', teller.t('tally:losses', { count: losses.length }), ...lines]
}

function valuesOf(loss: Loss, { number, exact }: Teller): Record<string, string | number> {
  switch (loss.why) {
    case 'no-supporters':
      return {}
    case 'above-budget':
      return { cost: number(loss.cost) }
    case 'below-threshold':
      return { supporters: loss.supporters, threshold: loss.threshold }
    case 'did-not-fit':
      return { cost: number(loss.cost), left: number(loss.left) }
    case 'after-the-stop':
      return { at: loss.at }
    case 'supporters-ran-out':
      return { cost: number(loss.cost), held: exact(loss.held), missing: exact(loss.missing) }
    default:
      return {}
  }
}

function tiesOf({ ties }: Tally, { t }: Teller): string[] {
  if (ties.length === 0) return []
  const lines = ties.map(({ round, options, chosen, settledBy }) => {
    return `  ${t('tally:tie', { round: round + 1, options: options.join(', '), chosen, settledBy })}`
  })
  return ['', t('tally:ties', { count: ties.length }), ...lines]
}

/** A tally in lines for people. */
import type { Rule } from '#app/voting/rule.ts'
import type { Share, Tally } from '#app/voting/tally.ts'
import { lossesTold } from './losses-told.ts'
import { roundsTold } from './rounds-told.ts'
import { inColumns, type Subject, spendsMoney, type Teller, tellerIn } from './teller.ts'

/** Head, rule, winners in order of election, money, share, rounds, who did not win and why, ties. */
export function toldToPeople(tally: Tally, subject: Subject, language: string): string[] {
  const teller = tellerIn(language, subject)
  return [
    ...headOf(tally, subject, teller),
    ruleTold(tally.rule, teller),
    '',
    ...undecidedTold(tally, teller),
    teller.t(spendsMoney(tally) ? 'tally:winners' : 'tally:winners-plain', { count: tally.winners.length }),
    ...winnersTold(tally, subject, teller),
    ...moneyTold(tally, teller),
    ...roundsTold(tally, teller),
    ...lossesTold(tally, teller),
    ...tiesTold(tally, teller),
  ]
}

/** Title and size of what was counted. */
export function headOf(
  { options, ballots, blank, spoilt, budget }: Tally,
  { title, currency }: Subject,
  { t, number }: Teller,
): string[] {
  const counts = { projects: options.length, ballots }
  const size = spendsMoney({ budget, options })
    ? t('tally:head', { ...counts, budget: number(budget), currency })
    : t('tally:head-plain', counts)
  const odd = blank + spoilt > 0 ? [t('tally:blank-and-spoilt', { blank, spoilt })] : []
  return [...(title ? [title] : []), size.trim(), ...odd]
}

export const ruleTold = (rule: Rule, { t }: Teller): string =>
  t('tally:rule', { rule: rule.id, parameters: parametersOf(rule) })

function parametersOf(rule: Rule): string {
  const chosen = Object.entries(rule).filter(([name]) => !['id', 'version', 'ties'].includes(name))
  return chosen.map(([name, value]) => `${name}=${value}`).join(', ')
}

function undecidedTold({ undecided }: Tally, { t, option }: Teller): string[] {
  if (!undecided) return []
  if (undecided.why === 'turnout') return [t('tally:undecided-turnout', { ...undecided })]
  return [t('tally:undecided-second-vote', { options: undecided.between.map(option).join('; ') })]
}

/** Place, id, cost where there are costs, points where there are points, supporters and name, in columns. */
function winnersTold(tally: Tally, { names }: Subject, { number, exact }: Teller): string[] {
  const standing = new Map(tally.options.map((option) => [option.id, option]))
  const hasCosts = spendsMoney(tally)
  const rows = tally.winners.map((id, i) => {
    const { cost = 0, supporters = 0, points = null } = standing.get(id) ?? {}
    return [
      number(i + 1),
      id,
      ...(hasCosts ? [number(cost)] : []),
      ...(points === null ? [] : [exact(points)]),
      number(supporters),
      names.get(id) ?? '',
    ]
  })
  return inColumns(rows, [1, (rows[0]?.length ?? 0) - 1])
}

function moneyTold(tally: Tally, teller: Teller): string[] {
  if (!spendsMoney(tally)) return []
  const { cost, budget, share } = tally
  const { t, number } = teller
  const left = number(Number((budget - cost).toFixed(2)))
  const spent = t('tally:spent', { cost: number(cost), budget: number(budget), left })
  return ['', spent, ...(share ? shareTold(share, teller) : [])]
}

function shareTold({ final, counts, refused }: Share, { t, number, exact }: Teller): string[] {
  return [
    t('tally:share', { share: exact(final), counts }),
    ...(refused
      ? [t('tally:share-refused', { share: exact(refused.share), cost: number(refused.cost) })]
      : []),
  ]
}

function tiesTold({ ties }: Tally, { t }: Teller): string[] {
  if (ties.length === 0) return []
  const lines = ties.map(({ round, options, chosen, settledBy }) => {
    const by = settledBy === 'earlier-rounds' ? 'rounds' : settledBy
    const values = { round: round + 1, options: options.join(', '), chosen, settledBy: by }
    return `  ${t('tally:tie', values)}`
  })
  return ['', t('tally:ties', { count: ties.length }), ...lines]
}

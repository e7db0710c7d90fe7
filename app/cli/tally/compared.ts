/** The same ballots counted by several rules, side by side: what is chosen by all, and what depends on the rule. */
import type { Tally } from '#app/voting/tally.ts'
import { inColumns, type Subject, tellerIn } from './teller.ts'
import { headOf, ruleTold } from './told-to-people.ts'

/** Options that every rule chooses, and those that only some of them do; ids in the order of the lot. */
interface Agreement {
  readonly always: readonly string[]
  readonly sometimes: readonly string[]
}

export function agreementOf(tallies: readonly Tally[]): Agreement {
  const ids = tallies[0]?.options.map(({ id }) => id) ?? []
  const wins = (id: string) => tallies.filter(({ winners }) => winners.includes(id)).length
  return {
    always: ids.filter((id) => tallies.length > 0 && wins(id) === tallies.length),
    sometimes: ids.filter((id) => wins(id) > 0 && wins(id) < tallies.length),
  }
}

/** Head, the rules with a number each, and a table: in which place which rule chose which option. */
export function comparedForPeople(tallies: readonly Tally[], subject: Subject, language: string): string[] {
  const teller = tellerIn(language, subject)
  const { t, number, option } = teller
  const [first] = tallies
  if (!first) return []
  const { always, sometimes } = agreementOf(tallies)
  const row = (id: string) => [id, ...placesOf(id, tallies, number), subject.names.get(id) ?? '']
  const head = ['', ...tallies.map((_, i) => `(${number(i + 1)})`), '']
  return [
    ...headOf(first, subject, teller),
    ...tallies.map((tally, i) => `(${number(i + 1)}) ${ruleTold(tally.rule, teller)}`),
    '',
    t('tally:compared-always', { count: always.length }),
    ...always.map((id) => `  ${option(id)}`),
    '',
    t('tally:compared-sometimes', { count: sometimes.length }),
    ...(sometimes.length > 0 ? inColumns([head, ...sometimes.map(row)], [0, head.length - 1]) : []),
  ]
}

const placesOf = (id: string, tallies: readonly Tally[], number: (place: number) => string): string[] =>
  tallies.map(({ winners }) => (winners.includes(id) ? number(winners.indexOf(id) + 1) : '–'))

/** The opening of a result: what was voted on, what came out in a sentence, and its figures. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { LocalText } from '#app/text/text.ts'
import { Figures } from '#app/ui/figures.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { Result } from './result.ts'

interface Props {
  readonly result: Result
  readonly vote: { readonly title: LocalText; readonly opensAt: string; readonly closesAt: string }
  readonly zone: string
}

export function ResultOpening({ result, vote, zone }: Props) {
  const { t } = useTranslation('result')
  const format = useFormat()
  return (
    <div className="m-stack">
      <p className="m-kicker">
        {t('result-of', { dates: format.period(vote.opensAt, vote.closesAt, zone) })}
      </p>
      <Voice text={vote.title} as="h1" />
      <p className="m-lead">
        <Lead result={result} />
      </p>
      <Figures items={useFigures(result)} />
    </div>
  )
}

function Lead({ result }: Pick<Props, 'result'>) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const { undecided, rule, spends } = result
  if (undecided?.why === 'turnout')
    return <>{t('lead-turnout', { count: undecided.papers, needed: undecided.needed })}</>
  if (undecided) return <>{t('lead-second-vote', { names: namesOf(undecided.between, result) })}</>
  const values = {
    winners: result.winners.length,
    options: result.options.length,
    ballots: result.ballots,
    budget: format.money(result.budget, result.currency),
  }
  if (spends) return <>{t(`lead-${rule.id}`, values)}</>
  return <>{t(rule.id === 'harmonic' ? 'lead-order' : 'lead-seats', values)}</>
}

const namesOf = (ids: readonly string[], { options }: Result): string =>
  ids.map((id) => options.find((option) => option.id === id)?.title.body ?? id).join('; ')

function useFigures(result: Result) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const { ballots, winners, blank, spoilt, quota } = result
  const figure = (count: number, label: string) => ({
    value: format.number(count),
    label: t(label, { count }),
  })
  const money = (minor: number, label: string) => ({
    value: format.money(minor, result.currency),
    label: t(label),
  })
  return [
    figure(ballots, 'ballots'),
    ...(result.rule.id === 'harmonic' ? [] : [figure(winners.length, 'chosen')]),
    ...(result.spends ? [money(result.spent, 'spent'), money(result.left, 'left-over')] : []),
    ...(quota === null ? [] : [figure(quota, 'quota')]),
    ...(blank > 0 ? [figure(blank, 'blank')] : []),
    ...(spoilt > 0 ? [figure(spoilt, 'spoilt')] : []),
  ]
}

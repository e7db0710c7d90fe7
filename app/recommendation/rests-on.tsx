/** What a recommendation rests on and what came of it: the thread, and the same as steps with their links. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ReadAnswer } from '#app/addressee/read-answer.ts'
import { Thread, type ThreadAnswer } from '#app/chart/thread.tsx'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { type PhaseStep, Phases } from '#app/ui/phases.tsx'
import type { ReadRecommendation } from './read-recommendation.ts'

export function RestsOn({ recommendation }: { readonly recommendation: ReadRecommendation }) {
  const { t } = useTranslation('recommendation')
  const { publications, findings, number, answers } = recommendation
  const cities = new Map(publications.map((cited) => [cited.city, cited]))
  const asThreadAnswer = useThreadAnswer()
  return (
    <section className="m-section">
      <SectionHead title={t('what-it-rests-on')} aside={t('never-added')} />
      <Thread
        cities={[...cities.values()].map(({ cityName, accent }) => ({ name: cityName.body, accent }))}
        finding={findings.join(', ')}
        recommendation={number}
        answers={answers.map(asThreadAnswer)}
      />
      <Phases label={t('what-it-rests-on')} steps={useSteps(recommendation)} />
    </section>
  )
}

function useThreadAnswer(): (answer: ReadAnswer) => ThreadAnswer {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  return ({ name, verdict, state, deadlineOn, daysLate }) => {
    const addressee = name.body
    if (verdict !== null) return { addressee, line: t(`verdict-${verdict}`), is: 'answered' }
    if (state === 'late') return { addressee, line: t('late', { days: daysLate }), is: 'late' }
    return { addressee, line: t('until', { date: format.date(deadlineOn) }), is: 'open' }
  }
}

function useSteps(recommendation: ReadRecommendation): PhaseStep[] {
  const before = useStepsBefore(recommendation)
  const after = useStepsAfter(recommendation)
  return [...before, ...after]
}

/** Ballots, tallies, publications: each city's own page where there is one publication, else what the finding says of all. */
function useStepsBefore({ publications, findings }: ReadRecommendation): PhaseStep[] {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  const [only, ...others] = publications
  const finding = networkPath('findings', findings[0] ?? '')
  const page = (part: string) =>
    only && others.length === 0 ? networkPath('publications', only.city, only.number) : `${finding}#${part}`
  const cities = new Set(publications.map(({ city }) => city)).size
  const opened = publications.map(({ opensAt }) => opensAt).sort()[0]
  const closed = publications
    .map(({ closesAt }) => closesAt)
    .sort()
    .at(-1)
  const when = opened && closed ? [t('step-secret', { period: format.period(opened, closed) })] : []
  const count = publications.length
  return [
    { is: 'done', title: t('step-ballots', { count: cities }), lines: when, to: page('asked') },
    { is: 'done', title: t('step-tallies', { count }), lines: [t('step-tallies-line')], to: page('figures') },
    { is: 'done', title: t('step-publications', { count }), lines: [t('step-signed')], to: page('asked') },
  ]
}

function useStepsAfter({ findings, soFar, stage, decision }: ReadRecommendation): PhaseStep[] {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  const [first, ...others] = findings
  const answered = t('step-answers-line', { answered: soFar.answered, dispatched: soFar.dispatched })
  const links = others.map((number) => (
    <Link key={number} to={networkPath('findings', number)}>
      {t('step-finding', { number })}
    </Link>
  ))
  return [
    {
      is: 'done',
      title: t('step-finding', { number: first ?? '' }),
      lines: links,
      to: networkPath('findings', first ?? ''),
    },
    {
      is: 'now',
      title: t('step-this'),
      lines: [decision ? t(`step-${stage}`, { date: format.date(decision.decidedAt) }) : t(`stage-${stage}`)],
    },
    {
      is: 'next',
      title: t('step-answers'),
      lines: soFar.dispatched > 0 ? [answered] : [],
      to: soFar.dispatched > 0 ? '#answers' : undefined,
    },
  ]
}

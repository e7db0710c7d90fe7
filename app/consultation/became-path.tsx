/** The path of what became of a consultation or a proposal: vote, publication, finding, recommendation, answers. */
import { useTranslation } from 'react-i18next'
import { cityPath, networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { type PhaseStep, Phases } from '#app/ui/phases.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { Became, CitedIn, VoteOutcome } from './became.ts'

interface BecamePathProps {
  /** Slug. */
  readonly city: string
  readonly zone: string
  readonly became: Became
  /** Steps that came before the vote. */
  readonly before?: readonly PhaseStep[]
}

export function BecamePath({ city, zone, became, before = [] }: BecamePathProps) {
  const { t } = useTranslation('consultation')
  const voteSteps = useVoteSteps(city, zone)
  const networkSteps = useNetworkSteps()
  const steps = [
    ...before,
    ...became.votes.flatMap(voteSteps),
    ...became.recommendations.flatMap(networkSteps),
  ]
  return <Phases steps={steps} label={t('became')} />
}

/** A vote is one step, its publication another. */
function useVoteSteps(city: string, zone: string): (vote: VoteOutcome) => PhaseStep[] {
  const { t } = useTranslation('consultation')
  const format = useFormat()
  return (vote) => {
    const isCounted = vote.ballots !== null
    const held: PhaseStep = {
      title: isCounted ? t('ballots-counted', { count: vote.ballots }) : t(`vote-${vote.state}`),
      lines: [
        <Voice key="title" text={vote.title} />,
        t('closing', { at: format.instant(vote.closesAt, zone) }),
        ...(vote.won === null ? [] : [t(vote.won ? 'won' : 'not-won')]),
      ],
      is: isCounted ? 'done' : vote.state === 'sealed' ? 'next' : 'now',
      to: isCounted ? cityPath(city, 'votes', vote.slug, 'result') : cityPath(city, 'votes', vote.slug),
    }
    if (vote.publication === null) return [held]
    const number = vote.publication
    return [
      held,
      {
        title: t('publication', { number }),
        lines: [t('publication-signed')],
        is: 'done',
        to: cityPath(city, 'publications', number),
      },
    ]
  }
}

function useNetworkSteps(): (cited: CitedIn) => PhaseStep[] {
  const { t } = useTranslation('consultation')
  const format = useFormat()
  const answerStep = useAnswerStep()
  return ({ number, title, adoptedAt, findings, answers }) => [
    ...findings.map((finding) => ({
      title: t('finding', { number: finding }),
      lines: [t('finding-cites')],
      is: 'done' as const,
      to: networkPath('findings', finding),
    })),
    {
      title: t('recommendation', { number }),
      lines: [<Voice key="title" text={title} />, t('adopted', { date: format.date(adoptedAt) })],
      is: 'done',
      to: networkPath('recommendations', number),
    },
    ...answers.map((answer) => answerStep(answer, number)),
  ]
}

function useAnswerStep(): (answer: CitedIn['answers'][number], recommendation: string) => PhaseStep {
  const { t } = useTranslation('consultation')
  const format = useFormat()
  return ({ name, verdict, answeredAt, deadlineOn, state }, recommendation) => ({
    title: <span lang={name.language}>{name.body}</span>,
    lines:
      verdict && answeredAt
        ? [t(`verdict-${verdict}`), t('answered', { date: format.date(answeredAt) })]
        : [t(state === 'late' ? 'answer-late' : 'answer-awaited', { date: format.date(deadlineOn) })],
    is: verdict ? 'done' : 'now',
    to: networkPath('recommendations', recommendation),
  })
}

/** Votes as rows. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { VoteLine } from './vote-page.server.ts'
import { VoteState } from './vote-state.tsx'

interface Props {
  readonly votes: readonly VoteLine[]
  readonly zone: string
  /** From a vote's slug to the address of its page. */
  readonly to: (slug: string) => string
}

/** What is under way, then what is counted. */
export function VoteSections({ votes, ...rest }: Props) {
  const { t } = useTranslation('vote')
  const isOver = ({ state }: VoteLine) => state === 'counted' || state === 'published'
  const groups = [
    { title: t('under-way'), votes: votes.filter((vote) => !isOver(vote)) },
    { title: t('results'), votes: votes.filter(isOver) },
  ]
  return groups
    .filter((group) => group.votes.length > 0)
    .map((group) => (
      <section className="m-section" key={group.title}>
        <SectionHead title={group.title} />
        <VoteList {...rest} votes={group.votes} />
      </section>
    ))
}

function VoteList({ votes, zone, to }: Props) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  return (
    <ul className="m-rows m-split">
      {votes.map((vote) => (
        <li key={vote.slug}>
          <h3>
            <Link to={to(vote.slug)}>
              <Voice text={vote.title} as="span" />
            </Link>
          </h3>
          <p>{t('budget-of', { amount: format.money(vote.budget, vote.currency) })}</p>
          <div className="m-meta">
            <VoteState is={vote.state} />
            <span>{format.period(vote.opensAt, vote.closesAt, zone)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

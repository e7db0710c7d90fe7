/** A delegate before the vote: the text, then the paper. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '#app/http/addresses.ts'
import type { Refused } from '#app/refusal.ts'
import { ErrorSummary, RefusalPanel } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { CityVoteForm } from './city-vote-form.tsx'
import type { ReadRecommendation, ReadVote } from './read-recommendation.ts'
import { RecommendationDocument } from './recommendation-document.tsx'
import { VotesSentence } from './votes-sentence.tsx'

interface VotePageProps {
  readonly recommendation: ReadRecommendation
  /** Of the cities whose vote this delegate casts, those that are on the roll. */
  readonly mine: readonly ReadVote[]
  readonly refusal?: Refused | null | undefined
  readonly error?: readonly string[] | undefined
}

export function VotePage({ recommendation, mine, refusal, error }: VotePageProps) {
  const { t } = useTranslation('recommendation')
  const { number, words, notes, stage } = recommendation
  return (
    <>
      <div className="m-stack">
        <RefusalPanel refusal={refusal} />
        <ErrorSummary errors={error ? [{ id: `choice-${mine[0]?.city}`, message: error }] : []} />
        <p className="m-kicker">{t('vote-kicker', { number })}</p>
        <Voice text={words.title} as="h1" />
        <p className="m-lead">
          <VotesSentence recommendation={recommendation} />
        </p>
        <p>
          <Link to={networkPath('recommendations', number)}>{t('back-to-recommendation')}</Link>
        </p>
      </div>
      <section className="m-section">
        <RecommendationDocument words={words} notes={notes} />
      </section>
      <section className="m-section" id="paper">
        <Panel className="m-narrow">
          <h2>{t('vote-of-your-city')}</h2>
          {stage !== 'put-to-vote' && <p>{t('voting-is-over')}</p>}
          {stage === 'put-to-vote' && mine.length === 0 && <p>{t('not-on-this-roll')}</p>}
          {stage === 'put-to-vote' && mine.length > 0 && (
            <>
              <p>{t('vote-in-the-open')}</p>
              <CityVoteForm votes={mine} error={error} />
            </>
          )}
        </Panel>
      </section>
    </>
  )
}

/** A recommendation: what the cities decided, what it rests on, its text, who voted how, who answered what. */
import { useTranslation } from 'react-i18next'
import { AnswerCard } from '#app/addressee/answer-card.tsx'
import { AnswersTable } from '#app/addressee/answers-table.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import type { ReadRecommendation } from './read-recommendation.ts'
import { RecommendationDocument } from './recommendation-document.tsx'
import { RecommendationHead } from './recommendation-head.tsx'
import { RestsOn } from './rests-on.tsx'
import { UnderReview } from './under-review.tsx'
import { VotesTable } from './votes-table.tsx'

interface RecommendationPageProps {
  readonly recommendation: ReadRecommendation
  /** Of a city on the roll, here to vote. */
  readonly mayVote: boolean
}

export function RecommendationPage({ recommendation, mayVote }: RecommendationPageProps) {
  const { t } = useTranslation('recommendation')
  const { words, notes, votes, motion } = recommendation
  return (
    <>
      <UnderReview corrected={recommendation.corrected} />
      <RecommendationHead recommendation={recommendation} mayVote={mayVote} />
      <RestsOn recommendation={recommendation} />
      <section className="m-section">
        <RecommendationDocument words={words} notes={notes} />
      </section>
      <section className="m-section" id="votes">
        <SectionHead title={t('votes-of-the-cities')} aside={t('votes-aside')} />
        <div className="m-stack">
          <VotesTable votes={votes} />
          {motion && (
            <p className="m-quiet m-small">
              {t('text-hash')} <Hash value={motion.textHash} />
            </p>
          )}
        </div>
      </section>
      {recommendation.stage === 'adopted' && <Answers recommendation={recommendation} />}
    </>
  )
}

function Answers({ recommendation: { answers } }: { readonly recommendation: ReadRecommendation }) {
  const { t } = useTranslation('addressee')
  return (
    <section className="m-section m-stack" id="answers">
      <SectionHead title={t('answers-title')} aside={t('answers-aside')} />
      {answers.length > 0 ? (
        <AnswersTable answers={answers} />
      ) : (
        <Panel>
          <p>{t('not-dispatched-yet')}</p>
        </Panel>
      )}
      {answers.map((answer) => (
        <AnswerCard key={answer.id} answer={answer} />
      ))}
    </section>
  )
}

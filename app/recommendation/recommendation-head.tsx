/** How the page of a recommendation opens: number and day, title, the votes in a sentence, the answers so far. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswersSoFar } from '#app/addressee/answers-so-far.tsx'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { ReadRecommendation } from './read-recommendation.ts'
import { StageState } from './stage-state.tsx'
import { VotesSentence } from './votes-sentence.tsx'

interface HeadProps {
  readonly recommendation: ReadRecommendation
  readonly mayVote: boolean
}

export function RecommendationHead({ recommendation, mayVote }: HeadProps) {
  const { number, words, stage, soFar } = recommendation
  return (
    <div className="m-stack">
      <p className="m-kicker">
        <Kicker recommendation={recommendation} />
      </p>
      <Voice text={words.title} as="h1" />
      <p className="m-lead">
        <VotesSentence recommendation={recommendation} />
      </p>
      <p className="m-meta">
        {soFar.dispatched === 0 && <StageState stage={stage} />}
        <AnswersSoFar counts={soFar} />
      </p>
      <Actions number={number} stage={stage} hasAnswers={soFar.answered > 0} mayVote={mayVote} />
    </div>
  )
}

function Kicker({ recommendation }: Pick<HeadProps, 'recommendation'>) {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  const { number, stage, motion, decision } = recommendation
  const day = decision?.decidedAt ?? motion?.openedAt ?? recommendation.draftedAt
  return <>{t(`kicker-${stage}`, { number, date: format.date(day) })}</>
}

interface ActionsProps extends Pick<ReadRecommendation, 'number' | 'stage'> {
  readonly hasAnswers: boolean
  readonly mayVote: boolean
}

function Actions({ number, stage, hasAnswers, mayVote }: ActionsProps) {
  const { t } = useTranslation('recommendation')
  const isAdopted = stage === 'adopted'
  return (
    <div className="m-actions">
      {hasAnswers && (
        <a className="ds-button" href="#answers">
          {t('read-the-answers')}
        </a>
      )}
      {mayVote && stage === 'put-to-vote' && (
        <ButtonLink to={networkPath('recommendations', number, 'vote')}>{t('cast-vote')}</ButtonLink>
      )}
      {isAdopted && <Link to={networkPath('recommendations', number, 'letter')}>{t('letter-as-sent')}</Link>}
      <a href={`${networkPath('recommendations', number)}.json`}>{t('as-json')}</a>
    </div>
  )
}

/** The secretariat's page of a recommendation: what can be done with it now, and how far it has come. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '#app/http/addresses.ts'
import { RefusalPanel } from '#app/ui/errors.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { StageState } from './stage-state.tsx'
import { UnderReview } from './under-review.tsx'
import { VotesSentence } from './votes-sentence.tsx'
import type { Work } from './work.ts'
import { AdoptedWork, DraftWork, VoteWork } from './work-by-stage.tsx'

export function WorkPage(page: Work) {
  const { t } = useTranslation('recommendation')
  const { recommendation, refusal } = page
  const { number, stage, words, corrected } = recommendation
  return (
    <>
      <UnderReview corrected={corrected} />
      <div className="m-stack">
        <RefusalPanel refusal={refusal} />
        <p className="m-kicker">{t('numbered', { number })}</p>
        <Voice text={words.title} as="h1" />
        <p className="m-lead">
          <VotesSentence recommendation={recommendation} />
        </p>
        <p className="m-meta">
          <StageState stage={stage} />
          {stage !== 'draft' && (
            <Link to={networkPath('recommendations', number)}>{t('to-public-page')}</Link>
          )}
        </p>
      </div>
      {stage === 'draft' && <DraftWork {...page} />}
      {(stage === 'put-to-vote' || stage === 'to-be-decided') && <VoteWork {...page} />}
      {stage === 'adopted' && <AdoptedWork {...page} />}
    </>
  )
}

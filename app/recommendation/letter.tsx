/** A recommendation as a letter: for print, and for whoever is asked to answer it. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Hash } from '#app/ui/hash.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { ReadRecommendation } from './read-recommendation.ts'
import { RecommendationDocument } from './recommendation-document.tsx'
import { VotesSentence } from './votes-sentence.tsx'

interface LetterProps {
  readonly recommendation: ReadRecommendation
  /** Where it can be read by everybody, as a letter names it. */
  readonly address: string
}

export function Letter({ recommendation, address }: LetterProps) {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  const { number, words, notes, motion, decision } = recommendation
  return (
    <article className="m-stack">
      <p className="m-kicker">
        {t('kicker-adopted', { number, date: format.date(decision?.decidedAt ?? recommendation.draftedAt) })}
      </p>
      <Voice text={words.title} as="h1" />
      <p className="m-lead">
        <VotesSentence recommendation={recommendation} />
      </p>
      <RecommendationDocument words={words} notes={notes} />
      <p className="m-quiet m-small">{t('letter-address', { address })}</p>
      {motion && (
        <p className="m-quiet m-small">
          {t('text-hash')} <Hash value={motion.textHash} />
        </p>
      )}
    </article>
  )
}

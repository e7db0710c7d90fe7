/** The full text of an answer, with the verdict as its heading. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { CityName } from '#app/network/city-name.tsx'
import { State } from '#app/ui/state.tsx'
import { VoiceText } from '#app/ui/voice.tsx'
import type { ReadAnswer } from './read-answer.ts'

export function AnswerCard({ answer }: { readonly answer: ReadAnswer }) {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  if (answer.verdict === null || answer.answeredAt === null) return null
  return (
    <article className="m-answer m-stack" id={`answer-${answer.id}`}>
      <h3>{t(`verdict-${answer.verdict}`)}</h3>
      <p className="m-meta">
        <CityName name={answer.name} />
        <span>{t('answered-on', { date: format.date(answer.answeredAt) })}</span>
        {answer.state === 'answered-late' && (
          <State is="late">{t('answered-late', { days: answer.daysLate })}</State>
        )}
      </p>
      {answer.text && <VoiceText text={answer.text} />}
    </article>
  )
}

/** Where a letter stands: a shape and a word, a late answer with its days. */
import { useTranslation } from 'react-i18next'
import { State } from '#app/ui/state.tsx'
import type { ReadAnswer } from './read-answer.ts'

export function AnswerState({ state, daysLate, verdict, acknowledgedAt }: ReadAnswer) {
  const { t } = useTranslation('addressee')
  if (verdict !== null) {
    return (
      <>
        <State is="done">{t(`verdict-${verdict}`)}</State>
        {state === 'answered-late' && <State is="late">{t('answered-late', { days: daysLate })}</State>}
      </>
    )
  }
  if (state === 'late') return <State is="late">{t('late', { days: daysLate })}</State>
  if (state === 'not-sent') return <State is="waiting">{t('not-sent')}</State>
  return <State is="waiting">{t(acknowledgedAt ? 'received' : 'sent')}</State>
}

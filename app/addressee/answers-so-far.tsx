/** What became of all letters, in three states at most. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { State } from '#app/ui/state.tsx'
import type { AnswersSoFar as Counts } from './dispatch.ts'

export function AnswersSoFar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  const { answered, waiting, late, nextDeadlineOn, mostDaysLate } = counts
  return (
    <>
      {answered > 0 && <State is="done">{t('so-far-answered', { count: answered })}</State>}
      {waiting > 0 && nextDeadlineOn !== null && (
        <State is="waiting">
          {t('so-far-waiting', { count: waiting, date: format.date(nextDeadlineOn) })}
        </State>
      )}
      {late > 0 && <State is="late">{t('so-far-late', { count: late, days: mostDaysLate })}</State>}
    </>
  )
}

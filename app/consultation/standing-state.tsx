/** Where a consultation stands: a shape, a word, and until when. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { State } from '#app/ui/state.tsx'
import type { Standing } from './listed-consultation.ts'

export function StandingState({ standing }: { readonly standing: Standing }) {
  const sentence = useStanding()(standing)
  if (standing.is === 'over') return <State is="closed">{sentence}</State>
  return <State is={standing.is === 'open' ? 'open' : 'waiting'}>{sentence}</State>
}

/** The sentence that says where a consultation stands, with its date. */
export function useStanding(): (standing: Standing) => string {
  const { t } = useTranslation('consultation')
  const format = useFormat()
  return ({ is, phase }) => {
    if (!phase) return t('over')
    const { kind, opensAt, closesAt, zone } = phase
    if (is === 'open') return t(`open-${kind}`, { until: format.instant(closesAt, zone) })
    if (is === 'waiting') return t(`coming-${kind}`, { from: format.instant(opensAt, zone) })
    return t('over-since', { date: format.date(closesAt, zone) })
  }
}

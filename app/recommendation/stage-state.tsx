/** Where a recommendation stands, as a shape and a word. */
import { useTranslation } from 'react-i18next'
import { State } from '#app/ui/state.tsx'
import type { Stage } from './recommendation.ts'

const SHAPES = {
  draft: 'waiting',
  'put-to-vote': 'open',
  'to-be-decided': 'waiting',
  adopted: 'done',
  rejected: 'closed',
  'no-quorum': 'closed',
} as const satisfies Record<Stage, string>

export function StageState({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('recommendation')
  return <State is={SHAPES[stage]}>{t(`stage-${stage}`)}</State>
}

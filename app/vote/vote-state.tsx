/** Where a vote stands: a shape and a word. */
import { useTranslation } from 'react-i18next'
import { State } from '#app/ui/state.tsx'
import type { VoteState as Standing } from './vote.ts'

const SHAPES = {
  draft: 'waiting',
  sealed: 'waiting',
  open: 'open',
  ended: 'closed',
  closing: 'closed',
  counted: 'done',
  published: 'done',
} as const

export function VoteState({ is }: { readonly is: Standing }) {
  const { t } = useTranslation('vote')
  return <State is={SHAPES[is]}>{t(`state-${is}`)}</State>
}

/** The votes of the cities in one sentence, with the quorum. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { countVotes } from './quorum.ts'
import type { ReadRecommendation } from './read-recommendation.ts'

interface VotesSentenceProps {
  readonly recommendation: Pick<ReadRecommendation, 'motion' | 'decision' | 'votes' | 'stage'>
}

export function VotesSentence({ recommendation: { motion, decision, votes, stage } }: VotesSentenceProps) {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  if (!motion) return <>{t('not-put-to-vote')}</>
  const { roll, quorum } = motion
  if (decision) return <>{t(`votes-${decision.outcome}`, { ...inNumbers(decision), roll, quorum })}</>
  const cast = countVotes(votes.flatMap(({ choice }) => choice ?? []))
  const closes = format.instant(motion.closesAt, 'UTC')
  return <>{t(`votes-${stage}`, { ...inNumbers(cast), roll, quorum, closes })}</>
}

const inNumbers = ({ yes, no, abstain }: { yes: number; no: number; abstain: number }) => ({
  yes,
  no,
  abstain,
  voted: yes + no + abstain,
})

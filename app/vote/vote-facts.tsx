/** What is fixed about a vote, in words: time, limit, budget, turnout, and the fingerprint of its manifest. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Hash } from '#app/ui/hash.tsx'
import { Seal } from '#app/ui/panel.tsx'
import type { BallotLimit } from './vote.ts'
import type { VotePage } from './vote-page.server.ts'

interface Props {
  readonly city: string
  readonly vote: VotePage
}

/** The sealed manifest, or that there is none yet. */
export function SealedManifest({ city, vote }: Props) {
  const { t } = useTranslation('vote')
  if (!vote.manifestHash) return <p>{t('not-sealed-yet')}</p>
  return (
    <Seal title={t('sealed-title')}>
      <p>{t('sealed-explained')}</p>
      <p className="m-small">{t('manifest-hash')}</p>
      <Hash value={vote.manifestHash} />
      <p>
        <Link reloadDocument to={cityPath(city, 'votes', vote.slug, 'manifest.json')}>
          {t('manifest-file')}
        </Link>
      </p>
    </Seal>
  )
}

/** How much one ballot may approve, as a sentence. */
export function LimitSentence({
  limit,
  currency,
}: {
  readonly limit: BallotLimit
  readonly currency: string
}) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  if (limit.kind === 'number' && limit.most === 1) return <>{t('limit-one')}</>
  if (limit.kind === 'number') return <>{t('limit-number', { count: limit.most })}</>
  if (limit.kind === 'cost') return <>{t('limit-cost', { amount: format.money(limit.most, currency) })}</>
  if (limit.kind === 'ranks')
    return <>{t(limit.equals ? 'limit-ranks-equal' : 'limit-ranks', { count: limit.most })}</>
  if (limit.kind === 'points') return <>{t('limit-points', { count: limit.sum, most: limit.most })}</>
  if (limit.kind === 'scores') return <>{t('limit-scores', { most: limit.most })}</>
  return <>{t('limit-none')}</>
}

/** How many have voted: about, in tens, until it is counted. */
export function Turnout({ vote }: Pick<Props, 'vote'>) {
  const { t } = useTranslation('vote')
  if (!vote.turnout) return null
  const { ballots, isExact } = vote.turnout
  if (isExact) return <p>{t('turnout-exact', { count: ballots })}</p>
  if (ballots === 0) return <p>{t('turnout-few')}</p>
  return <p>{t('turnout-about', { count: ballots })}</p>
}

/** What remains of a ballot: a sentence with its numbers, and a bar that moves without script. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { costOfSlip, type TypedSlip } from './ballot.ts'
import type { BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly slip: TypedSlip
}

export function BallotMeter({ page, slip, isPreview }: Props & { readonly isPreview: boolean }) {
  const { t } = useTranslation('ballot')
  const { remains, chosen } = useRemainder({ page, slip })
  return (
    <div className="m-meter">
      <div className="m-row" role="status">
        <strong className="m-num">{remains}</strong>
        <span className="m-num m-quiet">{chosen}</span>
      </div>
      {(page.limit.kind === 'number' || page.limit.kind === 'cost') && (
        <div className="m-bar" aria-hidden="true">
          <i />
        </div>
      )}
      {!isPreview && (
        <div className="m-actions">
          <Button name="act" value="review">
            {t('review')}
          </Button>
          <Button name="act" value="compute" variant="tertiary">
            {t('compute')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Two whole sentences: what remains (or by how much it is too much), and what is chosen. */
export function useRemainder({ page, slip }: Props): {
  remains: string
  chosen: string
} {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const { limit } = page
  const { approved } = slip
  const money = (minor: number) => format.money(minor, page.currency)
  if (limit.kind === 'points') {
    const given = sumOf(slip)
    const left = limit.sum - given
    return {
      remains: left < 0 ? t('points-too-many', { count: -left }) : t('points-remain', { count: left }),
      chosen: t('points-given', { given, most: limit.sum }),
    }
  }
  if (limit.kind === 'ranks' || limit.kind === 'scores') {
    const all = page.lines.length
    return {
      remains: t(limit.kind === 'ranks' ? 'ranked' : 'judged', { count: approved.length }),
      chosen: t('marked-of', { marked: approved.length, all }),
    }
  }
  const cost = costOfSlip(approved, { options: page.lines })
  if (limit.kind === 'cost') {
    const left = limit.most - cost
    return {
      remains: left < 0 ? t('too-much', { amount: money(-left) }) : t('remains', { amount: money(left) }),
      chosen: t('chosen-cost', { chosen: money(cost), most: money(limit.most) }),
    }
  }
  if (limit.kind === 'number') {
    const left = limit.most - approved.length
    return {
      remains: left < 0 ? t('too-many', { count: -left }) : t('remain', { count: left }),
      chosen: t('chosen-number', { chosen: approved.length, most: limit.most }),
    }
  }
  return {
    remains: t('chosen', { count: approved.length }),
    chosen: page.spends
      ? t('chosen-of-budget', { chosen: money(cost), budget: money(page.budget) })
      : t('marked-of', { marked: approved.length, all: page.lines.length }),
  }
}

const sumOf = ({ typed }: TypedSlip): number =>
  Object.values(typed).reduce((sum, text) => sum + (/^\d{1,9}$/.test(text) ? Number(text) : 0), 0)

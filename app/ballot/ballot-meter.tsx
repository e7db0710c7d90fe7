/** What remains of a ballot: a sentence with its numbers, and a bar that moves without script. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { costOfSlip } from './ballot.ts'
import type { BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly approved: readonly string[]
}

export function BallotMeter({ page, approved }: Props) {
  const { t } = useTranslation('ballot')
  const { remains, chosen } = useRemainder({ page, approved })
  return (
    <div className="m-meter">
      <div className="m-row" role="status">
        <strong className="m-num">{remains}</strong>
        <span className="m-num m-quiet">{chosen}</span>
      </div>
      {page.limit.kind !== 'none' && (
        <div className="m-bar" aria-hidden="true">
          <i />
        </div>
      )}
      <div className="m-actions">
        <Button name="act" value="review">
          {t('review')}
        </Button>
        <Button name="act" value="compute" variant="tertiary">
          {t('compute')}
        </Button>
      </div>
    </div>
  )
}

/** Two whole sentences: what remains (or by how much it is too much), and what is chosen. */
export function useRemainder({ page, approved }: Props): {
  remains: string
  chosen: string
  isOver: boolean
} {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, page.currency)
  const cost = costOfSlip(approved, { options: page.lines })
  const { limit } = page
  if (limit.kind === 'cost') {
    const left = limit.most - cost
    return {
      remains: left < 0 ? t('too-much', { amount: money(-left) }) : t('remains', { amount: money(left) }),
      chosen: t('chosen-cost', { chosen: money(cost), most: money(limit.most) }),
      isOver: left < 0,
    }
  }
  if (limit.kind === 'number') {
    const left = limit.most - approved.length
    return {
      remains: left < 0 ? t('too-many', { count: -left }) : t('remain', { count: left }),
      chosen: t('chosen-number', { chosen: approved.length, most: limit.most }),
      isOver: left < 0,
    }
  }
  return {
    remains: t('chosen', { count: approved.length }),
    chosen: t('chosen-of-budget', { chosen: money(cost), budget: money(page.budget) }),
    isOver: false,
  }
}

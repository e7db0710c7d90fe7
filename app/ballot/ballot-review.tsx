/** The choices in words, before the ballot is cast. Casting is here. */
import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { kindOfLimit } from '#app/vote/vote.ts'
import { markName, type TypedSlip } from './ballot.ts'
import { useRemainder } from './ballot-meter.tsx'
import type { BallotLine, BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  readonly slip: TypedSlip
}

export function BallotReview({ page, zone, slip }: Props) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const { remains, chosen } = useRemainder({ page, slip })
  const lines = markedLines(page, slip)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Form method="post" className="m-stack">
      <p className="m-kicker">{t('secret-until', { instant: format.instant(page.closesAt, zone) })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t('review')}
      </h1>
      <p className="m-lead">{t(`review-lead-${kindOfLimit(page.limit)}`, { count: lines.length })}</p>
      <ul className="m-rows">
        {lines.map((line) => (
          <li key={line.id}>
            {kindOfLimit(page.limit) === 'approval' ? (
              <input type="hidden" name="approved" value={line.id} />
            ) : (
              <input type="hidden" name={markName(line.id)} value={slip.typed[line.id] ?? ''} />
            )}
            <p>
              <Voice text={line.title} />
            </p>
            <p className="m-num">
              <Mark page={page} line={line} mark={slip.typed[line.id] ?? ''} />
            </p>
          </li>
        ))}
      </ul>
      <p className="m-num">
        <strong>{chosen}</strong>
      </p>
      <p className="m-num m-quiet">{remains}</p>
      <p className="m-actions">
        <Button name="act" value="cast">
          {t('cast')}
        </Button>
        <Button name="act" value="change" variant="tertiary">
          {t('change')}
        </Button>
      </p>
      <p className="m-quiet m-small">{t('changeable-and-secret')}</p>
    </Form>
  )
}

/** The options that the slip marks: the first rank first, most points first. */
function markedLines({ lines, limit }: BallotPage, { approved, typed }: TypedSlip): BallotLine[] {
  const marked = lines.filter(({ id }) => approved.includes(id))
  if (kindOfLimit(limit) === 'approval') return marked
  const sign = limit.kind === 'ranks' ? 1 : -1
  return marked.sort((a, b) => sign * (Number(typed[a.id]) - Number(typed[b.id])))
}

function Mark({ page, line, mark }: { page: BallotPage; line: BallotLine; mark: string }) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  if (page.limit.kind === 'ranks') return <>{t('mark-rank', { place: Number(mark) })}</>
  if (page.limit.kind === 'points') return <>{t('mark-points', { count: Number(mark) })}</>
  if (page.limit.kind === 'scores')
    return <>{t('mark-score', { score: Number(mark), most: page.limit.most })}</>
  return <>{page.spends && format.money(line.cost, page.currency)}</>
}

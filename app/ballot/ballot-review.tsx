/** The choices in words, before the ballot is cast. Casting is here. */
import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { useRemainder } from './ballot-meter.tsx'
import type { BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  readonly approved: readonly string[]
}

export function BallotReview({ page, zone, approved }: Props) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const { remains, chosen } = useRemainder({ page, approved })
  const lines = page.lines.filter(({ id }) => approved.includes(id))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Form method="post" className="m-stack">
      <p className="m-kicker">{t('secret-until', { instant: format.instant(page.closesAt, zone) })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t('review')}
      </h1>
      <p className="m-lead">{t('review-lead', { count: lines.length })}</p>
      <ul className="m-rows">
        {lines.map((line) => (
          <li key={line.id}>
            <input type="hidden" name="approved" value={line.id} />
            <p>
              <Voice text={line.title} />
            </p>
            <p className="m-num">{format.money(line.cost, page.currency)}</p>
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

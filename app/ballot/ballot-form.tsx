/** The ballot: its options as the rule wants them marked, what remains, and the way to its review. Works without script. */
import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { Refused } from '#app/refusal.ts'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { RuleExplained } from '#app/vote/rule-explained.tsx'
import { LimitSentence } from '#app/vote/vote-facts.tsx'
import type { TypedSlip } from './ballot.ts'
import { BallotAside } from './ballot-aside.tsx'
import { BallotMeter, useRemainder } from './ballot-meter.tsx'
import type { BallotPage } from './ballot-page.server.ts'
import { barStyle } from './ballot-style.ts'
import { BarStyle } from './bar-style.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import type { FieldsProps } from './fields-props.ts'
import { NumberFields } from './number-fields.tsx'
import { RankFields } from './rank-fields.tsx'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  /** What is marked when the page is drawn. */
  readonly slip: TypedSlip
  /** Why the slip that was sent for review cannot be cast. */
  readonly refused: Refused | null
  readonly phone: string | null
  /** Nothing can be sent: the page shows what the ballot will look like. */
  readonly isPreview?: boolean
}

export function BallotForm({ page, zone, slip, refused, phone, isPreview = false }: Props) {
  const { t } = useTranslation(['ballot', 'refusals'])
  const format = useFormat()
  const [marked, setMarked] = useState(slip)
  const { remains } = useRemainder({ page, slip })
  const isCounted = refused?.code === 'too-expensive' || refused?.code === 'too-many-options'
  const message = refused && (isCounted ? remains : t(`refusals:${refused.code}`, refused.values))
  const fields = { page, slip, onChange: setMarked }
  return (
    <Form method="post" className="m-ballot">
      <BarStyle css={barStyle(page.lines, page.limit)} />
      <div className="m-stack">
        <ErrorSummary errors={message ? [{ id: 'slip', message }] : []} />
        <p className="m-kicker">{t('secret-until', { instant: format.instant(page.closesAt, zone) })}</p>
        <Voice text={page.title} as={isPreview ? 'h3' : 'h1'} />
        <p className="m-lead">
          <LimitSentence limit={page.limit} currency={page.currency} />
        </p>
        <RuleExplained rule={{ id: page.rule }} />
        <fieldset className="ds-fieldset" id="slip" tabIndex={-1}>
          <legend className="ds-sr-only">{t('options')}</legend>
          <Fields {...fields} />
        </fieldset>
        <p className="m-quiet m-small">{t('order-is-random')}</p>
        <p className="m-quiet m-small">{t('changeable-and-secret')}</p>
      </div>
      <BallotMeter page={page} slip={marked} isPreview={isPreview} />
      <BallotAside phone={phone} />
    </Form>
  )
}

function Fields(props: FieldsProps) {
  const { kind } = props.page.limit
  if (kind === 'ranks') return <RankFields {...props} />
  return kind === 'points' || kind === 'scores' ? <NumberFields {...props} /> : <ChoiceFields {...props} />
}

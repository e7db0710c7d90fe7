/** The ballot: options to tick, what remains, and the way to its review. Works without script. */
import { Form } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { RuleExplained } from '#app/vote/rule-explained.tsx'
import { LimitSentence } from '#app/vote/vote-facts.tsx'
import { BallotAside } from './ballot-aside.tsx'
import { BallotMeter, useRemainder } from './ballot-meter.tsx'
import type { BallotLine, BallotPage } from './ballot-page.server.ts'
import { barStyle, boxId } from './ballot-style.ts'
import { BarStyle } from './bar-style.tsx'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  /** What is ticked when the page is drawn. */
  readonly approved: readonly string[]
  /** The slip was sent for review and asks for more than a ballot may. */
  readonly isRefused: boolean
  readonly phone: string | null
}

export function BallotForm({ page, zone, approved, isRefused, phone }: Props) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const [chosen, setChosen] = useState(approved)
  const { remains } = useRemainder({ page, approved })
  const tick = ({ currentTarget: { value, checked } }: ChangeEvent<HTMLInputElement>) =>
    setChosen((before) => (checked ? [...before, value] : before.filter((id) => id !== value)))
  return (
    <Form method="post" className="m-ballot">
      <BarStyle css={barStyle(page.lines, page.limit)} />
      <div className="m-stack">
        <ErrorSummary errors={isRefused ? [{ id: 'slip', message: remains }] : []} />
        <p className="m-kicker">{t('secret-until', { instant: format.instant(page.closesAt, zone) })}</p>
        <Voice text={page.title} as="h1" />
        <p className="m-lead">
          <LimitSentence limit={page.limit} currency={page.currency} />
        </p>
        <RuleExplained rule={{ id: page.rule }} />
        <fieldset className="ds-fieldset" id="slip" tabIndex={-1}>
          <legend className="ds-sr-only">{t('options')}</legend>
          <ol className="m-slip">
            {page.lines.map((line) => (
              <SlipLine
                key={line.id}
                line={line}
                currency={page.currency}
                isTicked={approved.includes(line.id)}
                onChange={tick}
              />
            ))}
          </ol>
        </fieldset>
        <p className="m-quiet m-small">{t('order-is-random')}</p>
        <p className="m-quiet m-small">{t('changeable-and-secret')}</p>
      </div>
      <BallotMeter page={page} approved={chosen} />
      <BallotAside phone={phone} />
    </Form>
  )
}

interface SlipLineProps {
  readonly line: BallotLine
  readonly currency: string
  readonly isTicked: boolean
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

function SlipLine({ line, currency, isTicked, onChange }: SlipLineProps) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const id = boxId(line.position)
  return (
    <li>
      <label htmlFor={id}>
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name="approved"
          value={line.id}
          defaultChecked={isTicked}
          onChange={onChange}
        />
        <span className="m-t" lang={line.title.language}>
          {line.title.body}
        </span>
        <span className="m-c">
          <b>{format.money(line.cost, currency)}</b>
          {line.district ? (
            <span className="m-quiet" lang={line.district.language}>
              {line.district.body}
            </span>
          ) : (
            <span className="m-quiet">{t('whole-city')}</span>
          )}
        </span>
      </label>
    </li>
  )
}

/** What an office sees behind its link: until when it is asked, what it said, and the two things that it can do. */
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { CityName } from '#app/network/city-name.tsx'
import type { Refused } from '#app/refusal.ts'
import { Button } from '#app/ui/button.tsx'
import { RefusalPanel } from '#app/ui/errors.tsx'
import type { SelectOption } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { State } from '#app/ui/state.tsx'
import { AnswerCard } from './answer-card.tsx'
import { AnswerForm } from './answer-form.tsx'
import type { ReadAnswer } from './read-answer.ts'

interface AddresseePageProps {
  readonly answer: ReadAnswer
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly refusal: Refused | null | undefined
  readonly languages: readonly SelectOption[]
  readonly language: string
}

/** Stands above the letter. */
export function AddresseeOpening({ answer, refusal }: Pick<AddresseePageProps, 'answer' | 'refusal'>) {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  return (
    <div className="m-stack">
      <RefusalPanel refusal={refusal} />
      <Panel className="m-narrow">
        <p className="m-kicker">{t('to-office')}</p>
        <p>
          <CityName name={answer.name} />
        </p>
        <p>{t('asked-until', { date: format.date(answer.deadlineOn) })}</p>
        <p className="m-meta">
          {answer.state === 'late' && <State is="late">{t('late', { days: answer.daysLate })}</State>}
          {answer.answeredAt !== null && (
            <State is="done">{t('answered-on', { date: format.date(answer.answeredAt) })}</State>
          )}
          {answer.answeredAt === null && answer.acknowledgedAt !== null && (
            <State is="done">{t('acknowledged-on', { date: format.date(answer.acknowledgedAt) })}</State>
          )}
        </p>
        <p>
          <a href="#your-answer">{t('to-your-answer')}</a>
        </p>
      </Panel>
    </div>
  )
}

/** Stands below the letter. */
export function AddresseeAnswer({ answer, lastResult, languages, language }: AddresseePageProps) {
  const { t } = useTranslation('addressee')
  if (answer.answeredAt !== null) {
    return (
      <section className="m-section m-stack" id="your-answer">
        <h2>{t('your-answer')}</h2>
        <p>{t('answer-stands')}</p>
        <AnswerCard answer={answer} />
      </section>
    )
  }
  return (
    <section className="m-section m-stack" id="your-answer">
      {answer.acknowledgedAt === null && <Acknowledgement />}
      <Panel className="m-narrow">
        <h2>{t('your-answer')}</h2>
        <p>{t('answer-is-public')}</p>
        {answer.state === 'late' && <p>{t('answer-after-deadline')}</p>}
        <AnswerForm lastResult={lastResult} languages={languages} language={language} />
      </Panel>
    </section>
  )
}

function Acknowledgement() {
  const { t } = useTranslation('addressee')
  return (
    <Panel className="m-narrow">
      <h2>{t('acknowledge-title')}</h2>
      <p>{t('acknowledge-lead')}</p>
      <Form method="post">
        <Button variant="secondary" name="act" value="acknowledge">
          {t('acknowledge')}
        </Button>
      </Form>
    </Panel>
  )
}

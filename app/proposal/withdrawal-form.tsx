/** Taking a proposal back, or removing it with a reason. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#app/text/text.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { taken } from '#app/ui/taken.ts'
import { Voice } from '#app/ui/voice.tsx'

interface WithdrawalFormProps {
  /** Address of the proposal. */
  readonly back: string
  readonly isAuthor: boolean
  /** Its title. */
  readonly proposal: LocalText
  readonly answer: FormAnswer | undefined
}

export function WithdrawalForm({ back, isAuthor, proposal, answer }: WithdrawalFormProps) {
  const { t } = useTranslation('proposal')
  const [form, { reason }] = useForm<{ reason: string }>({
    id: 'withdrawal',
    lastResult: answer?.reply ?? null,
  })
  return (
    <div className="m-narrow m-stack">
      <ErrorSummary errors={faultsOf([reason])} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{t(isAuthor ? 'withdraw' : 'remove')}</h1>
      <Voice as="p" text={proposal} />
      <p className="m-lead">{t(isAuthor ? 'withdraw-lead' : 'remove-lead')}</p>
      <Form method="post" id={form.id} className="m-stack" noValidate>
        {!isAuthor && (
          <TextArea {...taken(reason)} label={t('reason')} hint={t('reason-hint')} maxLength={1000} />
        )}
        <div className="m-actions">
          <Button>{t(isAuthor ? 'withdraw' : 'remove')}</Button>
          <Link to={back}>{t('back-to-proposal')}</Link>
        </div>
      </Form>
    </div>
  )
}

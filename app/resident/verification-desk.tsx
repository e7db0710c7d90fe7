/** The desk: somebody came with a document, and becomes a verified resident. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#app/text/text.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Choice, Field, Select } from '#app/ui/field.tsx'
import { taken } from '#app/ui/taken.ts'

interface VerificationDeskProps {
  /** Address of the office. */
  readonly office: string
  readonly districts: readonly { readonly id: string; readonly name: LocalText }[]
  /** Somebody was verified just now. */
  readonly isDone: boolean
  readonly answer: FormAnswer | undefined
}

interface TypedVerification {
  readonly email: string
  readonly personalNumber: string
  readonly districtId: string
  readonly seen: string
}

export function VerificationDesk({ office, districts, isDone, answer }: VerificationDeskProps) {
  const { t } = useTranslation('resident')
  const [form, fields] = useForm<TypedVerification>({ id: 'desk', lastResult: answer?.reply ?? null })
  const { email, personalNumber, districtId, seen } = fields
  return (
    <div className="m-narrow m-stack">
      <ErrorSummary errors={faultsOf([email, personalNumber, districtId, seen])} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{t('verify')}</h1>
      {isDone && !answer && (
        <p className="ds-alert" data-color="success" role="status">
          {t('verified-now')}
        </p>
      )}
      <p className="m-lead">{t('verify-lead')}</p>
      <Form method="post" id={form.id} className="m-stack" noValidate autoComplete="off">
        <Field {...taken(email)} type="email" label={t('email')} hint={t('email-hint')} />
        <Field {...taken(personalNumber)} label={t('number')} hint={t('number-hint')} maxLength={40} />
        {districts.length > 0 && (
          <Select
            {...taken(districtId)}
            label={t('district')}
            options={[
              { value: '', label: t('choose-district') },
              ...districts.map(({ id, name }) => ({ value: id, label: name.body, lang: name.language })),
            ]}
          />
        )}
        <Choice
          type="checkbox"
          id={seen.id}
          name={seen.name}
          value="on"
          label={t('seen')}
          checked={seen.initialValue === 'on'}
          error={seen.errors}
        />
        <div className="m-actions">
          <Button>{t('verify')}</Button>
          <Link to={office}>{t('back-to-office')}</Link>
        </div>
      </Form>
    </div>
  )
}

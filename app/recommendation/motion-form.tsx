/** Until when the cities may vote. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field } from '#app/ui/field.tsx'

interface MotionFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly closing: { readonly day: string; readonly time: string }
}

export function MotionForm({ lastResult, closing }: MotionFormProps) {
  const { t } = useTranslation('recommendation')
  const [form, { day, time }] = useForm<{ day: string; time: string }>({
    id: 'motion',
    lastResult,
    defaultValue: closing,
  })
  return (
    <Form method="post" className="m-stack" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([day, time])} />
      <Field
        id={day.id}
        name={day.name}
        type="date"
        label={t('closing-day')}
        error={day.errors}
        defaultValue={day.initialValue}
      />
      <Field
        id={time.id}
        name={time.name}
        type="time"
        label={t('closing-time')}
        hint={t('closing-zone')}
        error={time.errors}
        defaultValue={time.initialValue}
      />
      <p className="m-actions">
        <Button variant="secondary" name="act" value="motion">
          {t('open-motion')}
        </Button>
      </p>
    </Form>
  )
}

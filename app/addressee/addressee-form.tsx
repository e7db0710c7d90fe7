/** An office that recommendations can be sent to. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field, Select, type SelectOption } from '#app/ui/field.tsx'
import { LEVELS } from './addressee.ts'

interface AddresseeFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly languages: readonly SelectOption[]
}

interface Values {
  name: string
  level: string
  email: string
  language: string
}

export function AddresseeForm({ lastResult, languages }: AddresseeFormProps) {
  const { t } = useTranslation('addressee')
  const [form, { name, level, email, language }] = useForm<Values>({
    id: 'addressee',
    lastResult,
    defaultValue: { level: 'national', language: 'en' },
  })
  return (
    <Form method="post" className="m-stack" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([name, level, email, language])} />
      <Field
        id={name.id}
        name={name.name}
        label={t('field-office')}
        hint={t('field-office-hint')}
        error={name.errors}
        defaultValue={name.initialValue}
      />
      <Select
        id={level.id}
        name={level.name}
        label={t('level')}
        error={level.errors}
        defaultValue={level.initialValue}
        options={LEVELS.map((one) => ({ value: one, label: t(`level-${one}`) }))}
      />
      <Field
        id={email.id}
        name={email.name}
        type="email"
        label={t('field-email')}
        hint={t('field-email-hint')}
        autoComplete="off"
        error={email.errors}
        defaultValue={email.initialValue}
      />
      <Select
        id={language.id}
        name={language.name}
        label={t('field-language')}
        error={language.errors}
        defaultValue={language.initialValue}
        options={languages}
      />
      <p className="m-actions">
        <Button variant="secondary" name="act" value="addressee">
          {t('add-addressee')}
        </Button>
      </p>
    </Form>
  )
}

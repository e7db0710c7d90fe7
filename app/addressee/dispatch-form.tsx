/** To whom a recommendation goes, and until when an answer is asked for. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CityName } from '#app/network/city-name.tsx'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Addressee } from './addressee.ts'

interface DispatchFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  /** Those to whom it does not go already. */
  readonly addressees: readonly Addressee[]
}

export function DispatchForm({ lastResult, addressees }: DispatchFormProps) {
  const { t } = useTranslation('addressee')
  const [form, { addressees: chosen, deadlineOn }] = useForm<{ addressees: string[]; deadlineOn: string }>({
    id: 'dispatch',
    lastResult,
  })
  const ticked = [chosen.initialValue].flat()
  return (
    <Form method="post" className="m-stack m-narrow" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([chosen, deadlineOn])} />
      <Choices legend={t('addressees')} id={chosen.id} error={chosen.errors}>
        {addressees.map(({ id, name, level, email }) => (
          <Choice
            key={id}
            type="checkbox"
            name={chosen.name}
            id={`${chosen.id}-${id}`}
            value={id}
            label={<CityName name={name} />}
            hint={t('level-and-email', { level: t(`level-${level}`), email })}
            checked={ticked.includes(id)}
          />
        ))}
      </Choices>
      <Field
        id={deadlineOn.id}
        name={deadlineOn.name}
        type="date"
        label={t('field-deadline')}
        hint={t('field-deadline-hint')}
        error={deadlineOn.errors}
        defaultValue={deadlineOn.initialValue}
      />
      <p className="m-actions">
        <Button name="act" value="dispatch">
          {t('dispatch')}
        </Button>
      </p>
    </Form>
  )
}

/** What the office answers: a verdict and its reasons, public at once. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Select, type SelectOption, TextArea } from '#app/ui/field.tsx'
import { type AnswerForm as Schema, VERDICTS } from './answer.ts'

interface AnswerFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly languages: readonly SelectOption[]
  /** What is chosen among them at first. */
  readonly language: string
}

export function AnswerForm({ lastResult, languages, language }: AnswerFormProps) {
  const { t } = useTranslation('addressee')
  const [form, { verdict, text, language: tongue }] = useForm<z.input<typeof Schema>>({
    id: 'answer',
    lastResult,
    defaultValue: { language },
  })
  return (
    <Form method="post" className="m-stack" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([verdict, text, tongue])} />
      <Choices legend={t('verdict')} id={verdict.id} error={verdict.errors}>
        {VERDICTS.map((one) => (
          <Choice
            key={one}
            type="radio"
            name={verdict.name}
            id={`${verdict.id}-${one}`}
            value={one}
            label={t(`verdict-${one}`)}
            checked={verdict.initialValue === one}
          />
        ))}
      </Choices>
      <TextArea
        id={text.id}
        name={text.name}
        label={t('reasons')}
        hint={t('reasons-hint')}
        error={text.errors}
        defaultValue={text.initialValue}
        rows={8}
      />
      <Select
        id={tongue.id}
        name={tongue.name}
        label={t('answer-language')}
        error={tongue.errors}
        defaultValue={tongue.initialValue}
        options={languages}
      />
      <p className="m-actions">
        <Button name="act" value="answer">
          {t('publish-answer')}
        </Button>
      </p>
    </Form>
  )
}

/** The text of a recommendation while it is a draft: paragraphs, each with the figures that it rests on. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { CitableFinding } from '#app/finding/citable-finding.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field, Select, type SelectOption, TextArea } from '#app/ui/field.tsx'
import { ParagraphFields } from './paragraph-fields.tsx'
import type { RecommendationForm as Schema } from './recommendation.ts'

export type DraftValues = z.input<typeof Schema>

interface DraftFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly values: DraftValues
  readonly findings: readonly CitableFinding[]
  readonly languages: readonly SelectOption[]
}

/** "Save" comes first, so that Enter saves; "add a paragraph" keeps what was typed, with and without script. */
export function DraftForm({ lastResult, values, findings, languages }: DraftFormProps) {
  const { t } = useTranslation('recommendation')
  const [form, { title, summary, language, paragraphs }] = useForm<DraftValues>({
    id: 'draft',
    lastResult,
    defaultValue: values,
  })
  const list = paragraphs.getFieldList()
  const texts = list.map((paragraph) => paragraph.getFieldset().text)
  return (
    <Form method="post" className="m-stack" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([title, summary, language, paragraphs, ...texts])} />
      <Field
        id={title.id}
        name={title.name}
        label={t('field-title')}
        error={title.errors}
        defaultValue={title.initialValue}
      />
      <TextArea
        id={summary.id}
        name={summary.name}
        label={t('field-summary')}
        hint={t('field-summary-hint')}
        error={summary.errors}
        defaultValue={summary.initialValue}
        rows={3}
      />
      <Select
        id={language.id}
        name={language.name}
        label={t('field-language')}
        error={language.errors}
        defaultValue={language.initialValue}
        options={languages}
      />
      <div className="m-stack" id={paragraphs.id} tabIndex={-1}>
        {list.map((paragraph, index) => (
          <ParagraphFields
            key={paragraph.key}
            number={index + 1}
            paragraph={paragraph}
            findings={findings}
            error={index === 0 ? paragraphs.errors : undefined}
          />
        ))}
      </div>
      <p className="m-actions">
        <Button name="act" value="save">
          {t('save-draft')}
        </Button>
        <Button variant="secondary" {...form.insert.getButtonProps({ name: paragraphs.name })}>
          {t('add-paragraph')}
        </Button>
      </p>
    </Form>
  )
}

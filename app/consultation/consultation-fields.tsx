/** The office's form for a new consultation. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { taken } from '#app/ui/taken.ts'
import { BOUNDARIES } from './consultation.ts'
import { THEMES, themeKey } from './themes.ts'

interface ConsultationFieldsProps {
  /** Address of the office. */
  readonly office: string
  /** What the city writes in. */
  readonly language: string
  /** IANA; the times are wall times there. */
  readonly zone: string
  readonly answer: FormAnswer | undefined
}

type Names = 'title' | 'summary' | 'body' | 'slug' | 'theme' | (typeof BOUNDARIES)[number]
type Typed = Readonly<Record<Names, string>>

export function ConsultationFields({ office, language, zone, answer }: ConsultationFieldsProps) {
  const { t } = useTranslation('consultation')
  const [form, fields] = useForm<Typed>({ id: 'consultation', lastResult: answer?.reply ?? null })
  const { title, summary, body, slug, theme } = fields
  const times = BOUNDARIES.map((boundary) => fields[boundary])
  return (
    <div className="m-narrow m-stack">
      <ErrorSummary errors={faultsOf([title, summary, body, slug, theme, ...times])} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{t('make')}</h1>
      <p className="m-lead">{t('make-lead')}</p>
      <Form method="post" id={form.id} className="m-stack" noValidate>
        <Field {...taken(title)} label={t('title')} lang={language} maxLength={160} />
        <TextArea
          {...taken(summary)}
          label={t('summary')}
          hint={t('summary-hint')}
          lang={language}
          rows={3}
          maxLength={400}
        />
        <TextArea {...taken(body)} label={t('body')} lang={language} rows={12} maxLength={20_000} />
        <Field {...taken(slug)} label={t('slug')} hint={t('slug-hint')} maxLength={60} />
        <ThemeAndTimes fields={fields} zone={zone} />
        <div className="m-actions">
          <Button>{t('make')}</Button>
          <Link to={office}>{t('back-to-office')}</Link>
        </div>
      </Form>
    </div>
  )
}

type Fields = ReturnType<typeof useForm<Typed>>[1]

function ThemeAndTimes({ fields, zone }: { readonly fields: Fields; readonly zone: string }) {
  const { t } = useTranslation('consultation')
  return (
    <>
      <Select
        {...taken(fields.theme)}
        label={t('theme')}
        options={[
          { value: '', label: t('choose-theme') },
          ...THEMES.map((code) => ({ value: code, label: t(themeKey(code)) })),
        ]}
      />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t('phases')}</legend>
        <p>{t('times-hint', { zone })}</p>
        {BOUNDARIES.map((boundary) => (
          <Field
            key={boundary}
            {...taken(fields[boundary])}
            type="datetime-local"
            label={t(`begins-${boundary}`)}
          />
        ))}
      </fieldset>
    </>
  )
}

/** The form of a proposal, for writing a new one and for writing a new version. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { THEMES, themeKey } from '#app/consultation/themes.ts'
import type { ContentLanguage } from '#app/text/content-languages.ts'
import type { LocalText } from '#app/text/text.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { taken } from '#app/ui/taken.ts'

/** What the fields hold, as people type it. */
export interface TypedProposal {
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly language: string
  readonly cost?: string | undefined
  readonly theme: string
  readonly districtId?: string | undefined
  readonly place?: string | undefined
  readonly latitude?: string | undefined
  readonly longitude?: string | undefined
}

interface ProposalFieldsProps {
  readonly heading: string
  readonly lead: string
  /** What the button says; the same act as the heading. */
  readonly act: string
  readonly back: { readonly to: string; readonly text: string }
  readonly typed: TypedProposal
  readonly currency: string
  readonly languages: readonly ContentLanguage[]
  readonly districts: readonly { readonly id: string; readonly name: LocalText }[]
  readonly answer: FormAnswer | undefined
}

export function ProposalFields(props: ProposalFieldsProps) {
  const { heading, lead, act, back, typed, answer } = props
  const [form, fields] = useForm<TypedProposal>({
    id: 'proposal',
    lastResult: answer?.reply ?? null,
    defaultValue: typed,
  })
  const { title, body, language, cost, theme, districtId, place, latitude, longitude } = fields
  const inOrder = [title, body, language, cost, theme, districtId, place, latitude, longitude]
  return (
    <div className="m-narrow m-stack">
      <ErrorSummary errors={faultsOf(inOrder)} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{heading}</h1>
      <p className="m-lead">{lead}</p>
      <Form method="post" id={form.id} className="m-stack" noValidate>
        <Words fields={fields} {...props} />
        <Facts fields={fields} {...props} />
        <div className="m-actions">
          <Button>{act}</Button>
          <Link to={back.to}>{back.text}</Link>
        </div>
      </Form>
    </div>
  )
}

type Fields = ReturnType<typeof useForm<TypedProposal>>[1]

function Words({ fields, languages }: { readonly fields: Fields } & Pick<ProposalFieldsProps, 'languages'>) {
  const { t } = useTranslation('proposal')
  return (
    <>
      <Field {...taken(fields.title)} label={t('title')} hint={t('title-hint')} maxLength={120} />
      <TextArea {...taken(fields.body)} label={t('body')} hint={t('body-hint')} rows={10} maxLength={8000} />
      <Select
        {...taken(fields.language)}
        label={t('language')}
        hint={t('language-hint')}
        options={languages}
      />
    </>
  )
}

function Facts({
  fields,
  currency,
  districts,
}: { readonly fields: Fields } & Pick<ProposalFieldsProps, 'currency' | 'districts'>) {
  const { t } = useTranslation(['proposal', 'consultation'])
  // What was typed there, and above all what is wrong there, is not folded away.
  const hasPoint = [fields.latitude, fields.longitude].some(
    ({ initialValue, errors }) => Boolean(initialValue) || errors !== undefined,
  )
  return (
    <>
      <Field
        {...taken(fields.cost)}
        label={t('proposal:cost-in', { currency })}
        hint={t('proposal:cost-hint')}
        inputMode="decimal"
      />
      <Select
        {...taken(fields.theme)}
        label={t('proposal:theme')}
        options={THEMES.map((theme) => ({ value: theme, label: t(themeKey(theme)) }))}
      />
      {districts.length > 0 && (
        <Select
          {...taken(fields.districtId)}
          label={t('proposal:district')}
          options={[
            { value: '', label: t('proposal:whole-city') },
            ...districts.map(({ id, name }) => ({ value: id, label: name.body, lang: name.language })),
          ]}
        />
      )}
      <Field
        {...taken(fields.place)}
        label={t('proposal:place')}
        hint={t('proposal:place-hint')}
        maxLength={200}
      />
      <details className="ds-details" open={hasPoint}>
        <summary>{t('proposal:map-point')}</summary>
        <div className="m-stack">
          <p>{t('proposal:map-point-hint')}</p>
          <Field {...taken(fields.latitude)} label={t('proposal:latitude')} inputMode="decimal" />
          <Field {...taken(fields.longitude)} label={t('proposal:longitude')} inputMode="decimal" />
        </div>
      </details>
    </>
  )
}

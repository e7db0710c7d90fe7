/** The office's form for a new vote. */
import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Field } from '#app/ui/field.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { NewVotePage } from './new-vote-page.server.ts'
import { TermsFields } from './terms-fields.tsx'
import { LimitFields, ParameterFields, RuleFields, type VoteFields } from './vote-form-fields.tsx'

interface Props {
  readonly page: NewVotePage
  readonly zone: string
  readonly language: string
  readonly answer: FormAnswer | undefined
}

/** The fields as Conform names them: all text, before they are read. */
export interface TypedVote {
  readonly title: string
  readonly slug: string
  readonly rule: string
  readonly stop: string
  readonly limit: string
  readonly limitNumber: string
  readonly limitCost: string
  readonly budget: string
  readonly opens: string
  readonly closes: string
  readonly publishesBallots: string
  readonly proposals: string[]
  readonly seats: string
  readonly choices: string
  readonly pointsSum: string
  readonly pointsMost: string
  readonly scoreMost: string
  readonly unjudged: string
  readonly second: string
  readonly marks: string
  readonly completion: string
  readonly comparison: string
  readonly turnout: string
  readonly acceptance: string
  readonly blanks: string
  readonly none: string
  readonly exclusive: string[]
  readonly districts: Record<string, string>
}

export function VoteForm({ page, zone, language, answer }: Props) {
  const { t } = useTranslation('vote')
  const [form, fields] = useForm<TypedVote>({
    id: 'new-vote',
    lastResult: answer?.reply ?? null,
    defaultValue: beginningOf(page),
  })
  return (
    <div className="m-stack">
      <ErrorSummary errors={faultsOf(inOrder(fields))} />
      <RefusalPanel refusal={answer?.refusal} />
      <p className="m-kicker" lang={page.consultation.title.language}>
        {page.consultation.title.body}
      </p>
      <h1>{t('make-vote')}</h1>
      <p className="m-lead">{t('make-vote-lead')}</p>
      <Form method="post" id={form.id} className="m-stack m-narrow" noValidate>
        <Field {...textOf(fields.title)} label={t('title')} hint={t('title-hint')} lang={language} />
        <Field {...textOf(fields.slug)} label={t('slug')} hint={t('slug-hint')} />
        <ProposalChoices page={page} field={fields.proposals} />
        <RuleFields fields={fields} />
        <ParameterFields fields={fields} />
        <Field
          {...textOf(fields.budget)}
          label={t('budget')}
          hint={`${t('budget-only-if')} ${t('amount-hint', { currency: page.currency })}`}
          inputMode="decimal"
        />
        <LimitFields fields={fields} currency={page.currency} />
        <TermsFields fields={fields} page={page} typed={typedDistricts(form.initialValue)} />
        <Field
          {...textOf(fields.opens)}
          type="datetime-local"
          label={t('opens')}
          hint={t('zone-hint', { zone })}
        />
        <Field {...textOf(fields.closes)} type="datetime-local" label={t('closes')} hint={t('closes-hint')} />
        <Choice
          type="checkbox"
          id={fields.publishesBallots.id}
          name={fields.publishesBallots.name}
          value="on"
          checked={fields.publishesBallots.initialValue === 'on'}
          label={t('publishes-ballots')}
          hint={t('publishes-ballots-hint')}
        />
        <p className="m-actions">
          <Button>{t('make-vote')}</Button>
        </p>
      </Form>
    </div>
  )
}

const typedDistricts = (typed: unknown): Record<string, string | undefined> => {
  const districts = typed && typeof typed === 'object' && 'districts' in typed ? typed.districts : undefined
  return districts && typeof districts === 'object' ? { ...districts } : {}
}

/** Field, name, what was typed and what is wrong with it. */
const textOf = (field: VoteFields['title']) => ({
  id: field.id,
  name: field.name,
  defaultValue: field.initialValue,
  error: field.errors,
})

const beginningOf = (page: NewVotePage): TypedVote => ({
  ...page.begin,
  rule: 'equal-shares',
  stop: 'overspend',
  limit: 'none',
  limitNumber: '',
  limitCost: '',
  budget: '',
  publishesBallots: 'on',
  seats: '1',
  choices: '',
  pointsSum: '10',
  pointsMost: '',
  scoreMost: '5',
  unjudged: 'zero',
  second: 'ranked',
  marks: 'approve',
  completion: 'add1',
  comparison: '',
  turnout: '',
  acceptance: '',
  blanks: 'count',
  none: '',
  exclusive: [],
  districts: {},
  proposals: page.proposals.map(({ id }) => id),
})

const inOrder = (fields: VoteFields) => [
  fields.title,
  fields.slug,
  fields.proposals,
  fields.rule,
  fields.seats,
  fields.choices,
  fields.pointsSum,
  fields.pointsMost,
  fields.scoreMost,
  fields.budget,
  fields.limit,
  fields.limitNumber,
  fields.limitCost,
  fields.turnout,
  fields.acceptance,
  fields.opens,
  fields.closes,
]

function ProposalChoices({ page, field }: { page: NewVotePage; field: VoteFields['proposals'] }) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const typed: unknown = field.initialValue
  const chosen = Array.isArray(typed) ? typed : [typed]
  return (
    <Choices legend={t('options')} hint={t('options-hint')} id={field.id} error={field.errors}>
      {page.proposals.map(({ id, number, title, cost }) => (
        <Choice
          key={id}
          type="checkbox"
          name={field.name}
          value={id}
          checked={chosen.includes(id)}
          label={<Voice text={title} />}
          hint={t('option-hint', { number, cost: format.money(cost, page.currency) })}
        />
      ))}
    </Choices>
  )
}

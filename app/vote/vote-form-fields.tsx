/** The parts of the form for a new vote in which one choice makes others matter. */
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { MARKS, RULE_GROUPS } from './rule-form.ts'

type Name =
  | 'title'
  | 'slug'
  | 'rule'
  | 'stop'
  | 'seats'
  | 'choices'
  | 'pointsSum'
  | 'pointsMost'
  | 'scoreMost'
  | 'unjudged'
  | 'second'
  | 'marks'
  | 'completion'
  | 'comparison'
  | 'turnout'
  | 'acceptance'
  | 'blanks'
  | 'none'
  | 'limit'
  | 'limitNumber'
  | 'limitCost'
  | 'budget'
  | 'opens'
  | 'closes'
  | 'publishesBallots'

/** What is asked of Conform's fields. */
type TextField = Pick<FieldMetadata<string>, 'id' | 'name' | 'errors' | 'initialValue'>
export type VoteFields = Readonly<Record<Name, TextField>> & {
  readonly proposals: ListField
  readonly exclusive: ListField
}

type ListField = Pick<FieldMetadata<string[]>, 'id' | 'name' | 'errors' | 'initialValue'>

/** Which rule counts, each with an honest paragraph, by what is to be decided. */
export function RuleFields({ fields }: { readonly fields: VoteFields }) {
  const { t } = useTranslation('vote')
  const { rule } = fields
  return (
    <Choices legend={t('rule')} hint={t('rule-hint')} id={rule.id} error={rule.errors}>
      {Object.entries(RULE_GROUPS).map(([group, ids]) => (
        <fieldset key={group} className="ds-fieldset">
          <legend className="ds-label">{t(`rules-${group}`)}</legend>
          {ids.map((value) => (
            <Choice
              key={value}
              type="radio"
              name={rule.name}
              value={value}
              checked={rule.initialValue === value}
              label={t(`rule-${value}`)}
              hint={t(`rule-${value}-explained`)}
            />
          ))}
        </fieldset>
      ))}
    </Choices>
  )
}

/** What single rules ask for besides; each says for which. */
export function ParameterFields({ fields }: { readonly fields: VoteFields }) {
  const { t } = useTranslation('vote')
  const number = (name: 'seats' | 'choices' | 'pointsSum' | 'pointsMost' | 'scoreMost') => ({
    id: fields[name].id,
    name: fields[name].name,
    defaultValue: fields[name].initialValue,
    error: fields[name].errors,
    inputMode: 'numeric' as const,
  })
  const radio = (
    name: 'marks' | 'second' | 'unjudged' | 'completion' | 'stop',
    values: readonly string[],
  ) => (
    <Choices legend={t(name)} hint={t(`${name}-hint`)} id={fields[name].id} error={fields[name].errors}>
      {values.map((value) => (
        <Choice
          key={value}
          type="radio"
          name={fields[name].name}
          value={value}
          checked={fields[name].initialValue === value}
          label={t(`${name}-${value}`)}
          hint={name === 'stop' ? t(`stop-${value}-explained`) : undefined}
        />
      ))}
    </Choices>
  )
  return (
    <details className="ds-details">
      <summary>{t('parameters')}</summary>
      <div className="m-stack">
        <Field {...number('seats')} label={t('seats')} hint={t('seats-hint')} />
        <Field {...number('choices')} label={t('choices')} hint={t('choices-hint')} />
        {radio('marks', MARKS)}
        <Field {...number('pointsSum')} label={t('points-sum')} hint={t('points-sum-hint')} />
        <Field {...number('pointsMost')} label={t('points-most')} hint={t('points-most-hint')} />
        <Field {...number('scoreMost')} label={t('score-most')} hint={t('score-most-hint')} />
        {radio('unjudged', ['zero', 'left-out'])}
        {radio('second', ['ranked', 'new-vote'])}
        {radio('completion', ['add1', 'add1-utilitarian', 'utilitarian', 'none'])}
        {radio('stop', ['overspend', 'exhaustive'])}
        <Choice
          type="checkbox"
          id={fields.comparison.id}
          name={fields.comparison.name}
          value="on"
          checked={fields.comparison.initialValue === 'on'}
          label={t('comparison')}
          hint={t('comparison-hint')}
        />
      </div>
    </details>
  )
}

/** How much one ballot may approve. */
export function LimitFields({
  fields,
  currency,
}: {
  readonly fields: VoteFields
  readonly currency: string
}) {
  const { t } = useTranslation('vote')
  const { limit, limitNumber, limitCost } = fields
  return (
    <>
      <Choices legend={t('limit')} id={limit.id} error={limit.errors}>
        {(['none', 'number', 'cost'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={limit.name}
            value={value}
            checked={limit.initialValue === value}
            label={t(`limit-by-${value}`)}
          />
        ))}
      </Choices>
      <Field
        id={limitNumber.id}
        name={limitNumber.name}
        defaultValue={limitNumber.initialValue}
        error={limitNumber.errors}
        label={t('limit-most-number')}
        hint={t('limit-only-if', { choice: t('limit-by-number') })}
        inputMode="numeric"
      />
      <Field
        id={limitCost.id}
        name={limitCost.name}
        defaultValue={limitCost.initialValue}
        error={limitCost.errors}
        label={t('limit-most-cost', { currency })}
        hint={t('limit-only-if', { choice: t('limit-by-cost') })}
        inputMode="decimal"
      />
    </>
  )
}

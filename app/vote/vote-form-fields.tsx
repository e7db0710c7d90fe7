/** The parts of the form for a new vote in which one choice makes others matter. */
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'

type Name =
  | 'title'
  | 'slug'
  | 'rule'
  | 'stop'
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
  readonly proposals: Pick<FieldMetadata<string[]>, 'id' | 'name' | 'errors' | 'initialValue'>
}

/** Which rule counts, each with an honest paragraph. */
export function RuleFields({ fields }: { readonly fields: VoteFields }) {
  const { t } = useTranslation('vote')
  const { rule, stop } = fields
  return (
    <>
      <Choices legend={t('rule')} id={rule.id} error={rule.errors}>
        {(['equal-shares', 'greedy'] as const).map((value) => (
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
      </Choices>
      <Choices legend={t('stop')} hint={t('stop-hint')} id={stop.id} error={stop.errors}>
        {(['overspend', 'exhaustive'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={stop.name}
            value={value}
            checked={stop.initialValue === value}
            label={t(`stop-${value}`)}
            hint={t(`stop-${value}-explained`)}
          />
        ))}
      </Choices>
    </>
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

/** The part of the form for a new vote that says its terms. Nothing has to be said. */
import { useTranslation } from 'react-i18next'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { NewVotePage } from './new-vote-page.server.ts'
import type { VoteFields } from './vote-form-fields.tsx'

interface Props {
  readonly fields: VoteFields
  readonly page: NewVotePage
  /** What was typed for districts, by id. */
  readonly typed: Readonly<Record<string, string | undefined>>
}

export function TermsFields({ fields, page, typed }: Props) {
  const { t } = useTranslation('vote')
  const { turnout, acceptance, blanks, none, exclusive } = fields
  const chosen: unknown = exclusive.initialValue
  const isChosen = (id: string) => (Array.isArray(chosen) ? chosen.includes(id) : chosen === id)
  const number = ({ id, name, initialValue, errors }: VoteFields['turnout']) => ({
    id,
    name,
    defaultValue: initialValue,
    error: errors,
    inputMode: 'numeric' as const,
  })
  return (
    <details className="ds-details">
      <summary>{t('terms')}</summary>
      <div className="m-stack">
        <Field {...number(turnout)} label={t('turnout-least')} hint={t('turnout-least-hint')} />
        <Field {...number(acceptance)} label={t('acceptance')} hint={t('acceptance-hint')} />
        <Choices legend={t('blanks')} hint={t('blanks-hint')} id={blanks.id} error={blanks.errors}>
          {(['count', 'ignore'] as const).map((value) => (
            <Choice
              key={value}
              type="radio"
              name={blanks.name}
              value={value}
              checked={(blanks.initialValue ?? 'count') === value}
              label={t(`blanks-${value}`)}
            />
          ))}
        </Choices>
        <Choices legend={t('none-of-these')} hint={t('none-of-these-hint')} id={none.id} error={none.errors}>
          <Choice
            type="radio"
            name={none.name}
            value=""
            checked={!none.initialValue}
            label={t('none-of-them')}
          />
          {page.proposals.map(({ id, title }) => (
            <Choice
              key={id}
              type="radio"
              name={none.name}
              value={id}
              checked={none.initialValue === id}
              label={<Voice text={title} />}
            />
          ))}
        </Choices>
        <Choices
          legend={t('exclusive')}
          hint={t('exclusive-hint')}
          id={exclusive.id}
          error={exclusive.errors}
        >
          {page.proposals.map(({ id, title }) => (
            <Choice
              key={id}
              type="checkbox"
              name={exclusive.name}
              value={id}
              checked={isChosen(id)}
              label={<Voice text={title} />}
            />
          ))}
        </Choices>
        {page.districts.map(({ id, name }) => (
          <Field
            key={id}
            id={`district-${id}`}
            name={`districts.${id}`}
            defaultValue={typed[id]}
            label={t('kept-for', { district: name.body })}
            hint={t('kept-for-hint', { currency: page.currency })}
            inputMode="decimal"
          />
        ))}
      </div>
    </details>
  )
}

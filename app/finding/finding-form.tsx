/** What the secretariat writes down: title, text, and the figures that it rests on. */
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CityName } from '#app/network/city-name.tsx'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field, Select, type SelectOption, TextArea } from '#app/ui/field.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { CitableChoice, CitablePublication } from './citable-publication.ts'
import { FigureLabel } from './figure-label.tsx'
import type { FindingForm as Schema } from './finding.ts'
import { useFigureValue } from './use-figure-value.ts'

interface FindingFormProps {
  readonly lastResult: SubmissionResult<string[]> | null | undefined
  readonly publications: readonly CitablePublication[]
  readonly languages: readonly SelectOption[]
  readonly language: string
}

export function FindingForm({ lastResult, publications, languages, language }: FindingFormProps) {
  const { t } = useTranslation('finding')
  const [form, { title, body, language: tongue, figures }] = useForm<z.input<typeof Schema>>({
    id: 'finding',
    lastResult,
    defaultValue: { language },
  })
  const ticked = [figures.initialValue].flat().filter((key) => key !== undefined)
  return (
    <Form method="post" className="m-stack" {...getFormProps(form)}>
      <ErrorSummary errors={faultsOf([title, body, tongue, figures])} />
      <Field
        id={title.id}
        name={title.name}
        label={t('field-title')}
        error={title.errors}
        defaultValue={title.initialValue}
      />
      <TextArea
        id={body.id}
        name={body.name}
        label={t('field-body')}
        hint={t('field-body-hint')}
        error={body.errors}
        defaultValue={body.initialValue}
        rows={8}
      />
      <Select
        id={tongue.id}
        name={tongue.name}
        label={t('field-language')}
        error={tongue.errors}
        defaultValue={tongue.initialValue}
        options={languages}
      />
      <Choices
        legend={t('field-figures')}
        hint={t('field-figures-hint')}
        id={figures.id}
        error={figures.errors}
      >
        {publications.map((publication) => (
          <FiguresOf
            key={`${publication.city}/${publication.number}`}
            publication={publication}
            name={figures.name}
            ticked={ticked}
          />
        ))}
      </Choices>
      <p className="m-actions">
        <Button>{t('make')}</Button>
      </p>
    </Form>
  )
}

interface FiguresOfProps {
  readonly publication: CitablePublication
  readonly name: string
  readonly ticked: readonly string[]
}

/** Figures of the vote at once, those of each option on demand: there may be a hundred. */
function FiguresOf({ publication: { cityName, number, question, figures }, name, ticked }: FiguresOfProps) {
  const { t } = useTranslation('finding')
  const ofOptions = figures.filter(({ known }) => known.label === 'publication:figure-supporters')
  const ofTheVote = figures.filter((figure) => !ofOptions.includes(figure))
  const isTicked = ({ key }: CitableChoice) => ticked.includes(key)
  return (
    <Choices
      legend={
        <>
          <CityName name={cityName} />
          {', '}
          {t('publication-number', { number })}
        </>
      }
      hint={question && <Voice text={question} />}
    >
      {ofTheVote.map((figure) => (
        <FigureChoice key={figure.key} figure={figure} name={name} isTicked={isTicked(figure)} />
      ))}
      {ofOptions.length > 0 && (
        <details className="ds-details" open={ofOptions.some(isTicked)}>
          <summary>{t('figures-of-options', { count: ofOptions.length })}</summary>
          <div className="m-stack">
            {ofOptions.map((figure) => (
              <FigureChoice key={figure.key} figure={figure} name={name} isTicked={isTicked(figure)} />
            ))}
          </div>
        </details>
      )}
    </Choices>
  )
}

interface FigureChoiceProps {
  readonly figure: CitableChoice
  readonly name: string
  readonly isTicked: boolean
}

function FigureChoice({ figure, name, isTicked }: FigureChoiceProps) {
  const inWords = useFigureValue()
  return (
    <Choice
      type="checkbox"
      name={name}
      id={`${name}-${figure.key}`}
      value={figure.key}
      label={
        <>
          <FigureLabel label={UNNAMED} known={figure.known} />
          {': '}
          <b>{inWords(figure)}</b>
        </>
      }
      checked={isTicked}
    />
  )
}

/** A figure that its publication offers has its words from there. */
const UNNAMED = { body: '', language: 'en', state: 'original' } as const

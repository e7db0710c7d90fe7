/** One paragraph of a draft, and below it the figures that it can rest on. */
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { CitableFinding } from '#app/finding/citable-finding.ts'
import { FigureLabel } from '#app/finding/figure-label.tsx'
import { useFigureValue } from '#app/finding/use-figure-value.ts'
import { CityName } from '#app/network/city-name.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Voice } from '#app/ui/voice.tsx'

interface ParagraphFieldsProps {
  /** From 1. */
  readonly number: number
  readonly paragraph: FieldMetadata<{ text?: string | undefined; figures?: string[] | undefined }>
  readonly findings: readonly CitableFinding[]
  /** Of all paragraphs together; stands at the first one. */
  readonly error?: readonly string[] | undefined
}

export function ParagraphFields({ number, paragraph, findings, error }: ParagraphFieldsProps) {
  const { t } = useTranslation('recommendation')
  const { text, figures } = paragraph.getFieldset()
  const ticked = [figures.initialValue].flat().filter((id) => id !== undefined)
  return (
    <div className="m-stack">
      <TextArea
        id={text.id}
        name={text.name}
        label={t('field-paragraph', { number })}
        hint={t('field-paragraph-hint')}
        error={text.errors ?? error}
        defaultValue={text.initialValue}
        rows={4}
      />
      <details className="ds-details" open={ticked.length > 0}>
        <summary>{t('figures-of-paragraph', { number, count: ticked.length })}</summary>
        <div className="m-stack">
          {findings.map((finding) => (
            <FiguresOfFinding key={finding.number} finding={finding} name={figures.name} ticked={ticked} />
          ))}
        </div>
      </details>
    </div>
  )
}

interface FiguresOfFindingProps {
  readonly finding: CitableFinding
  readonly name: string
  readonly ticked: readonly string[]
}

function FiguresOfFinding({ finding, name, ticked }: FiguresOfFindingProps) {
  const { t } = useTranslation('finding')
  const inWords = useFigureValue()
  return (
    <Choices legend={t('numbered', { number: finding.number })} hint={<Voice text={finding.title} />}>
      {finding.figures.map((figure) => (
        <Choice
          key={figure.id}
          type="checkbox"
          name={name}
          id={`${name}-${figure.id}`}
          value={figure.id}
          label={
            <>
              <CityName name={figure.cityName} />
              {': '}
              <FigureLabel {...figure} />
              {': '}
              <b>{inWords(figure)}</b>
            </>
          }
          checked={ticked.includes(figure.id)}
        />
      ))}
    </Choices>
  )
}

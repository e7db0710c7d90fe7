/** What is wrong: with a form, all of it before the form; with an act, the rule that says no. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused } from '#app/refusal.ts'
import { type ErrorWords, useErrorText } from './error-text.ts'
import { Panel } from './panel.tsx'

interface FieldFault {
  /** Of the field, which the sentence links to. */
  readonly id: string
  /** A sentence or the key of one. */
  readonly message: ErrorWords
}

/** Conform's fields, in the order of the form, as faults: those that have errors. */
export function faultsOf(
  fields: readonly { readonly id: string; readonly errors?: readonly string[] | undefined }[],
): FieldFault[] {
  return fields.flatMap(({ id, errors }) => (errors && errors.length > 0 ? [{ id, message: errors }] : []))
}

interface ErrorSummaryProps {
  /** In the order of the fields; none: nothing is drawn. */
  readonly errors: readonly FieldFault[]
  readonly title?: string | undefined
}

/** Stands before the form and takes the focus, so that it is read first. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const { t } = useTranslation('ui')
  const textOf = useErrorText()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <section
      className="ds-error-summary"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is what comes next, without script too
      autoFocus
      ref={box}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title ?? t('to-put-right', { count: errors.length })}</h2>
      <ul className="ds-list">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{textOf(message)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A "no" of the rules, in a sentence with its numbers. */
export function RefusalPanel({ refusal }: { readonly refusal: Refused | null | undefined }) {
  const { t } = useTranslation(['ui', 'refusals'])
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  if (!refusal) return null
  return (
    <Panel ref={box} isFocusable label={t('ui:not-done')}>
      <h2 className="m-panel-title">{t('ui:not-done')}</h2>
      <p>{t(`refusals:${refusal.code}`, refusal.values)}</p>
    </Panel>
  )
}

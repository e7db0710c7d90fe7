/** Boxes to tick and buttons to choose by. */
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classes } from './classes.ts'
import { type ErrorWords, useErrorText } from './error-text.ts'
import { FieldError } from './field-error.tsx'

interface ChoiceProps extends Omit<ComponentPropsWithoutRef<'input'>, 'children' | 'style' | 'type'> {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Ticked at first; the reader may change it without script. */
  readonly checked?: boolean
  /** For a box that stands alone; of several, the error belongs to `Choices`. */
  readonly error?: ErrorWords
}

/** `id` is `name-value` where none is given. */
export function Choice({ label, hint, checked = false, error, className, ...input }: ChoiceProps) {
  const id = input.id ?? `${input.name}-${input.value}`
  const text = useErrorText()(error)
  return (
    <div className="ds-field">
      <input
        {...input}
        id={id}
        className={classes('ds-input', className)}
        defaultChecked={checked}
        aria-invalid={text ? true : undefined}
        aria-describedby={classes(
          input['aria-describedby'],
          hint ? `${id}-hint` : null,
          text ? `${id}-error` : null,
        )}
      />
      <label className="ds-label" htmlFor={id} data-weight="regular">
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {text && <FieldError id={`${id}-error`}>{text}</FieldError>}
    </div>
  )
}

interface ChoicesProps {
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly error?: ErrorWords
  /** Of the group; the error summary links to it. */
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** Choices that belong together. */
export function Choices({ legend, hint, error, id, children }: ChoicesProps) {
  const text = useErrorText()(error)
  const errorId = id ? `${id}-error` : undefined
  return (
    <fieldset
      className="ds-fieldset"
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-describedby={text ? errorId : undefined}
    >
      <legend className="ds-label">{legend}</legend>
      {hint && <p>{hint}</p>}
      {children}
      {text && <FieldError id={errorId ?? ''}>{text}</FieldError>}
    </fieldset>
  )
}

/** Fields of forms: label, hint, input, error, tied together on the server by `id`. */
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classes } from './classes.ts'
import { type ErrorWords, useErrorText } from './error-text.ts'
import { FieldError } from './field-error.tsx'

export { Choice, Choices } from './choices.tsx'

interface FieldParts {
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** A sentence or the key of one; Conform's `field.errors` fits. */
  readonly error?: ErrorWords
}

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldParts &
  Omit<ComponentPropsWithoutRef<Tag>, keyof FieldParts | 'children' | 'style'>

/** One line: text, number, date, e-mail. */
export function Field({ id, label, hint, error, className, ...input }: Own<'input'>) {
  return (
    <Framed {...{ id, label, hint, error }}>
      {(described) => (
        <input type="text" {...input} {...described} id={id} className={classes('ds-input', className)} />
      )}
    </Framed>
  )
}

/** Several lines. */
export function TextArea({ id, label, hint, error, className, ...area }: Own<'textarea'>) {
  return (
    <Framed {...{ id, label, hint, error }}>
      {(described) => (
        <textarea rows={6} {...area} {...described} id={id} className={classes('ds-input', className)} />
      )}
    </Framed>
  )
}

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly lang?: string | undefined
}

/** One of a list. */
export function Select({
  id,
  label,
  hint,
  error,
  className,
  options,
  ...select
}: Own<'select'> & { readonly options: readonly SelectOption[] }) {
  return (
    <Framed {...{ id, label, hint, error }}>
      {(described) => (
        <select {...select} {...described} id={id} className={classes('ds-input', className)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  )
}

interface Described {
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FramedProps extends Omit<FieldParts, 'name'> {
  readonly children: (described: Described) => ReactNode
}

function Framed({ id, label, hint, error, children }: FramedProps) {
  const text = useErrorText()(error)
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        'aria-describedby': classes(hint ? `${id}-hint` : null, text ? `${id}-error` : null),
        'aria-invalid': text ? true : undefined,
      })}
      {text && <FieldError id={`${id}-error`}>{text}</FieldError>}
    </div>
  )
}

/** What a field of ours takes from a field of Conform's. */

interface FormField {
  readonly id: string
  readonly name: string
  readonly initialValue?: string | undefined
  readonly errors?: string[] | undefined
}

/** Spread it into `Field`, `TextArea` or `Select`: what was typed stays typed, what is wrong is said there. */
export const taken = ({ id, name, initialValue, errors }: FormField) => ({
  id,
  name,
  defaultValue: initialValue,
  error: errors,
})

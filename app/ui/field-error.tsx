/** What is wrong with a field, at the field. */
import type { ReactNode } from 'react'

export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="ds-validation-message" data-color="danger" id={id}>
      {children}
    </p>
  )
}

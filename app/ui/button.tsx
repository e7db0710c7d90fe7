/** Buttons, and links that look like one. One primary a page. */
import { Link, type LinkProps } from '@remix-run/react'
import type { ComponentPropsWithoutRef } from 'react'
import { classes } from './classes.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary'

interface Variant {
  /** Filled, outlined, bare. */
  readonly variant?: ButtonVariant
}

/** Sends its form unless `type` says otherwise. */
export function Button({
  variant = 'primary',
  type = 'submit',
  className,
  ...button
}: Variant & Omit<ComponentPropsWithoutRef<'button'>, 'style'>) {
  return (
    <button
      {...button}
      type={type}
      className={classes('ds-button', className)}
      data-variant={dataVariant(variant)}
    />
  )
}

export function ButtonLink({ variant = 'primary', className, ...link }: Variant & Omit<LinkProps, 'style'>) {
  return <Link {...link} className={classes('ds-button', className)} data-variant={dataVariant(variant)} />
}

/** The design system knows the primary one as the one without a variant. */
const dataVariant = (variant: ButtonVariant) => (variant === 'primary' ? undefined : variant)

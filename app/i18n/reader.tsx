/** What the reader chose: the language of the house and the colour scheme. */
import { useRouteLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Scheme, schemeFor } from '#app/ui/scheme.ts'

export interface Reader {
  readonly language: string
  readonly scheme: Scheme
}

/** Known on every page, an error page included. */
export function useReader(): Reader {
  const { i18n } = useTranslation()
  const root = useRouteLoaderData('root') as { readonly scheme?: string } | undefined
  return { language: i18n.language, scheme: schemeFor(root?.scheme) }
}

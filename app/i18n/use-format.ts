/** Formats in the language of the page. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, formatOf } from './format.ts'
import { remembering, useFormatted } from './formatted.tsx'

export function useFormat(): Format {
  const { t, i18n } = useTranslation('ui')
  const formatted = useFormatted()
  return useMemo(() => remembering(formatOf(i18n.language, t), formatted), [i18n.language, t, formatted])
}

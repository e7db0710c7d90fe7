/** Formats in the language of the page. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, formatOf } from './format.ts'

export function useFormat(): Format {
  const { t, i18n } = useTranslation('ui')
  return useMemo(() => formatOf(i18n.language, t), [i18n.language, t])
}

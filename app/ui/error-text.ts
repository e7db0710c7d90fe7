/** From what a form schema reports to a sentence. */
import { useTranslation } from 'react-i18next'

/** Sentences, or keys of them (`proposal:title-missing`), as Conform hands them on; the first one counts. */
export type ErrorWords = string | readonly string[] | null | undefined

const KEY = /^[a-z-]+:[a-z0-9-]+$/

/** The sentence for what is wrong; undefined if nothing is. */
export function useErrorText(): (error: ErrorWords) => string | undefined {
  const { t } = useTranslation()
  return (error) => {
    const word = typeof error === 'string' ? error : error?.[0]
    return word && KEY.test(word) ? t(word) : word || undefined
  }
}

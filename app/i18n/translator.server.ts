/** Sentences for what is no page: mails, letters, titles, progress of a command. */
import { i18nFor } from './server.server.ts'

/** `key` is `namespace:key`; `values` go into its placeholders. */
export type Translator = (key: string, values?: Readonly<Record<string, unknown>>) => string

/** The translator into the house's language for a BCP 47 tag. A key that does not exist comes back as it is. */
export function translatorOf(language: string): Translator {
  const { t } = i18nFor(language)
  return (key, values) => t(key, values ?? {})
}

/** Formats for what is no page: mails, letters, values of refusals. */
import { type Format, formatOf } from './format.ts'
import { i18nFor } from './server.server.ts'

/** The formats of the house's language for a BCP 47 tag. */
export function formatFor(language: string): Format {
  const i18n = i18nFor(language)
  return formatOf(i18n.language, i18n.t)
}

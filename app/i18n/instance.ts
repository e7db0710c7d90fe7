/** One i18next, for one language, ready at once. The same on the server and in the browser. */
import { createInstance, type i18n } from 'i18next'
import ICU from 'i18next-icu'
import { initReactI18next } from 'react-i18next'
import { type Language, localeOf } from './languages.ts'
import { type Namespaces, spelledIn } from './messages.ts'

/** `written` are the messages of the language that `language` is written in. */
export function i18nOf(language: Language, written: Namespaces): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    ns: Object.keys(written),
    defaultNS: 'ui',
    resources: { [language]: spelledIn(language, written) },
    keySeparator: false,
    pluralSeparator: '|',
    contextSeparator: '|',
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
    react: { useSuspense: false },
  })
  instance.use(new ICU({ parseLngForICU: localeOf, parseErrorHandler })).use(initReactI18next)
  void instance.init()
  return instance
}

/** A sentence without one of its values is a fault of ours: found in development, shown as it is to a reader. */
function parseErrorHandler(error: Error, key: string, message: string): string {
  if (import.meta.env.DEV) throw new Error(`the sentence ${key} cannot be said: ${message}`, { cause: error })
  return message
}

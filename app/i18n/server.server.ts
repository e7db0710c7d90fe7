/** The house's sentences on the server: every language is read once in a process. */
import type { i18n } from 'i18next'
import { i18nOf } from './instance.ts'
import { type Language, languageFor } from './languages.ts'
import { type Messages, type Namespaces, namespacesOf, writtenLanguageOf } from './messages.ts'

const FILES = import.meta.glob<Messages>('../../locales/*/*.json', { eager: true, import: 'default' })

const instances = new Map<Language, i18n>()

/** The instance for a BCP 47 tag, shared by all requests: never change its language. English for what we do not speak. */
export function i18nFor(language: string): i18n {
  const ours = languageFor(language) ?? 'en'
  const instance = instances.get(ours) ?? i18nOf(ours, writtenIn(writtenLanguageOf(ours)))
  instances.set(ours, instance)
  return instance
}

function writtenIn(language: Language): Namespaces {
  const own = Object.entries(FILES).filter(([file]) => file.includes(`/locales/${language}/`))
  return namespacesOf(Object.fromEntries(own))
}

/** The house's sentences in the browser: one file, of the language in which the server drew the page. */
import type { i18n } from 'i18next'
import { i18nOf } from './instance.ts'
import { languageFor } from './languages.ts'
import { type Namespaces, writtenLanguageOf } from './messages.ts'

const WRITTEN = import.meta.glob<Namespaces>('./browser/*.ts', { import: 'default' })

/** Reads the language from `<html lang>` and fetches its sentences. Resolves when pages can be drawn. */
export async function startI18n(): Promise<i18n> {
  const language = languageFor(document.documentElement.lang) ?? 'en'
  const load = WRITTEN[`./browser/${writtenLanguageOf(language)}.ts`]
  if (!load) throw new Error(`no sentences for the language ${language}`)
  return i18nOf(language, await load())
}

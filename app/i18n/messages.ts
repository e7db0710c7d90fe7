/** Sentences of the house by namespace, and how a derived language comes to its own. */
import { DERIVED_FROM, type Language } from './languages.ts'
import { serbianLatin } from './serbian-latin.ts'

/** ICU messages by key. */
export type Messages = Readonly<Record<string, string>>
/** Messages by namespace, which is the name of their file. */
export type Namespaces = Readonly<Record<string, Messages>>

/** The language whose files a reader of `language` needs. */
export const writtenLanguageOf = (language: Language): Language => DERIVED_FROM[language] ?? language

/** Messages in `language`, from those of the language it is written in. */
export function spelledIn(language: Language, written: Namespaces): Namespaces {
  if (writtenLanguageOf(language) === language) return written
  return mapValues(written, (messages) => mapValues(messages, serbianLatin))
}

/** From what `import.meta.glob` finds: `…/locales/en/ui.json` is the namespace `ui`. */
export function namespacesOf(files: Readonly<Record<string, Messages>>): Namespaces {
  return Object.fromEntries(
    Object.entries(files).map(([file, messages]) => [
      file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
      messages,
    ]),
  )
}

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]))

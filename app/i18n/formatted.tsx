/**
 * What the server formatted for this page. Computers differ in how they write a date or an amount (a thin space here, a
 * plain one there), and a browser that takes a page over must find the words that stand in it; so they come along.
 */
import { createContext, useContext } from 'react'
import type { Format } from './format.ts'

/** What was formatted, under what was asked. */
export type Formatted = Map<string, string>

const FormattedHere = createContext<Formatted>(new Map())

export const FormattedProvider = FormattedHere.Provider

export const useFormatted = (): Formatted => useContext(FormattedHere)

const ELEMENT = 'formatted'

/** The last thing in `<body>`: all that was drawn before it has left its words by then. Data, no program. */
export function FormattedData() {
  const formatted = useFormatted()
  const json = JSON.stringify([...formatted]).replaceAll('<', '\\u003c')
  return (
    <script
      id={ELEMENT}
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin or end
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}

/** In the browser: the words that came with the page. */
export const formattedInPage = (): Formatted =>
  new Map(JSON.parse(document.getElementById(ELEMENT)?.textContent ?? '[]') as [string, string][])

/** A format that looks up before it works out, and notes what it worked out. */
export function remembering(format: Format, formatted: Formatted): Format {
  const remember =
    <Asked extends readonly (string | number | undefined)[]>(
      name: string,
      work: (...asked: Asked) => string,
    ) =>
    (...asked: Asked): string => {
      const key = [name, ...asked].join('|')
      const words = formatted.get(key) ?? work(...asked)
      formatted.set(key, words)
      return words
    }
  return {
    ...format,
    percent: remember('percent', format.percent),
    money: remember('money', format.money),
    date: remember('date', format.date),
    instant: remember('instant', format.instant),
    range: remember('range', format.range),
    period: remember('period', format.period),
  }
}

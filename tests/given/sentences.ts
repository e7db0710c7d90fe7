/** Sentences of the house as they lie in `locales/`, and where in the sources they are said. */
import fs from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import ts from 'typescript'
import { nodesOf, type Source } from './sources.ts'

export interface Sentence {
  readonly language: string
  readonly namespace: string
  readonly key: string
  readonly message: string
}

/** Every sentence of every file under `folder` (`locales/<language>/<namespace>.json`). */
export function sentencesIn(folder: string): Sentence[] {
  return fs.readdirSync(folder).flatMap((language) =>
    fs.readdirSync(path.join(folder, language)).flatMap((file) => {
      const messages: unknown = JSON.parse(fs.readFileSync(path.join(folder, language, file), 'utf8'))
      return Object.entries(messages as Record<string, string>).map(([key, message]) => ({
        language,
        namespace: path.basename(file, '.json'),
        key,
        message,
      }))
    }),
  )
}

export const nameOf = ({ namespace, key }: Pick<Sentence, 'namespace' | 'key'>) => `${namespace}:${key}`

/** The elements of an ICU message; throws SyntaxError for what is none. */
export const elementsOf = (message: string) => parse(message, { ignoreTag: true })

/** Placeholders as `name` or `name, plural`, each once, in alphabetical order. */
export function placeholdersOf(message: string): string[] {
  const found = flattened(elementsOf(message)).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : [element.type === TYPE.plural ? `${element.value}, plural` : `${element.value}`],
  )
  return [...new Set(found)].sort()
}

/** The forms that each plural of a message has, but for exact ones such as `=0`. */
export function pluralFormsOf(message: string): string[][] {
  return flattened(elementsOf(message)).flatMap((element) =>
    element.type === TYPE.plural
      ? [
          Object.keys(element.options)
            .filter((form) => !form.startsWith('='))
            .sort(),
        ]
      : [],
  )
}

function flattened(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) =>
    element.type === TYPE.plural || element.type === TYPE.select
      ? [element, ...Object.values(element.options).flatMap(({ value }) => flattened(value))]
      : [element],
  )
}

/** Something said in a source: a key, or a pattern of keys where a part of it is only known at run time. */
export interface Saying {
  readonly file: string
  /** Namespaces in which the key may lie. */
  readonly namespaces: readonly string[]
  /** Matches the whole key. */
  readonly key: RegExp
  readonly words: string
}

/** What `t('…')`, `t(`…`)` and literals that look like `namespace:key` say. */
export function sayingsIn(source: Source, namespaces: readonly string[]): Saying[] {
  const own = namespacesOf(source, namespaces)
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return []
    const words = wordsOf(node)
    const [, namespace, key = words] = /^([a-z-]+):(.+)$/s.exec(words) ?? []
    const isNamed = namespace !== undefined && namespaces.includes(namespace) && /^\S+$/.test(key)
    if (!isNamed && !isToldToT(node)) return []
    return {
      file: source.file,
      namespaces: isNamed ? [namespace] : own,
      key: patternOf(isNamed ? key : words),
      words,
    }
  })
}

/** Plain words in a source that says sentences of its own: a key may be kept in a table and said later. */
export function wordsKeptIn(source: Source): string[] {
  return [...nodesOf(source.tree)].flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []))
}

/** Those of `useTranslation`; a source that is handed its `t` may say any. */
export function namespacesOf({ tree }: Source, all: readonly string[]): readonly string[] {
  const used = [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText(tree) !== 'useTranslation') return []
    return [...nodesOf(node)].flatMap((part) => (ts.isStringLiteralLike(part) ? [part.text] : []))
  })
  return used.length > 0 ? used : all
}

const VALUE = '⟨⟩'

/** Text with `VALUE` where a value goes in. */
const wordsOf = (node: ts.StringLiteralLike | ts.TemplateExpression) =>
  ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join('')
    : node.text

const patternOf = (words: string) =>
  new RegExp(
    `^${words
      .split(VALUE)
      .map((part) => part.replace(/[^a-z0-9-]/gi, '\\$&'))
      .join('.+')}$`,
  )

/** The first argument of `t`, directly or as one of two that a question chooses from. */
function isToldToT(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isToldToT(parent)
  if (ts.isParenthesizedExpression(parent)) return isToldToT(parent)
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    /(^|\.)t$/.test(parent.expression.getText())
  )
}

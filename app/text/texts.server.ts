/** The texts of a database. All SQL about texts is here. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import type { Instant, SharedDb, SharedTrx } from '#db/columns.ts'
import { bestLanguage, type LocalText } from './text.ts'

interface NewTexts {
  readonly owner: string
  readonly language: string
  /** Field to body; empty bodies are not written. */
  readonly fields: Readonly<Record<string, string>>
  /** Default 1. */
  readonly version?: number
  readonly at: Date
  /** Only for translations: what it was translated from, and by whom. */
  readonly translation?: { readonly from: string; readonly by: 'human' | 'machine' }
}

/** Writes texts of one owner; a text that is there already (same field, language, version) stays as it is. */
export async function writeTexts(trx: SharedTrx, texts: NewTexts): Promise<void> {
  const { owner, language, version = 1, at, translation } = texts
  const rows = Object.entries(texts.fields)
    .filter(([, body]) => body.trim() !== '')
    .map(([field, body]) => ({
      owner,
      field,
      language,
      version,
      body: body.normalize('NFC'),
      original_language: translation?.from ?? language,
      state: translation?.by ?? ('original' as const),
      written_at: at.toISOString() as Instant,
    }))
  if (rows.length === 0) return
  await trx
    .insertInto('text')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Puts texts in the place of earlier ones of the same owner, language and version: for drafts only. */
export async function rewriteTexts(trx: SharedTrx, texts: NewTexts): Promise<void> {
  await trx
    .deleteFrom('text')
    .where('owner', '=', texts.owner)
    .where('field', 'in', Object.keys(texts.fields))
    .where('version', '=', texts.version ?? 1)
    .execute()
  await writeTexts(trx, texts)
}

/** Every version in every language of one field: what manifests and publications carry. */
export async function everyLanguage(
  db: SharedDb,
  owner: string,
  field: string,
  version?: number,
): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('text')
    .select(['language', 'body'])
    .where('owner', '=', owner)
    .where('field', '=', field)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 1))
    .orderBy('version')
    .execute()
  return Object.fromEntries(rows.map(({ language, body }) => [language, body]))
}

/** Every version in every language of one field, by owner and language: for names, whose choice is not the reader's alone. */
export async function inEveryLanguage(
  db: SharedDb,
  owners: readonly string[],
  field: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, LocalText>>> {
  const rows = owners.length === 0 ? [] : await latest(db, owners)
  const byOwner = new Map<string, Map<string, LocalText>>()
  for (const { owner, language, body, state } of rows.filter((row) => row.field === field)) {
    byOwner.set(owner, (byOwner.get(owner) ?? new Map()).set(language, { body, language, state }))
  }
  return byOwner
}

/** The texts of some owners as one reader reads them. */
export interface Texts {
  get(owner: string, field: string): LocalText | undefined
  /** Throws Error where the text must exist and does not. */
  need(owner: string, field: string): LocalText
}

/**
 * Texts of `owners`, each in the best of the reader's `languages` (preferred first), in its latest version or, with
 * `version`, in that one. Serbian in Cyrillic is turned into Latin for those who read Latin.
 */
export async function textsOf(
  db: SharedDb,
  owners: readonly string[],
  languages: readonly string[],
  version?: number,
): Promise<Texts> {
  const rows = owners.length === 0 ? [] : await latest(db, owners, version)
  const byField = new Map<string, Map<string, LocalText>>()
  for (const { owner, field, language, body, state } of rows) {
    const key = keyOf(owner, field)
    const inLanguages = byField.get(key) ?? new Map<string, LocalText>()
    inLanguages.set(language, { body, language, state })
    byField.set(key, inLanguages)
  }
  const get = (owner: string, field: string) => {
    const inLanguages = byField.get(keyOf(owner, field))
    return inLanguages && forReader(inLanguages, languages)
  }
  return {
    get,
    need(owner, field) {
      const text = get(owner, field)
      if (!text) throw new Error(`${owner} has no text ${field}`)
      return text
    },
  }
}

/** Rows in order of version, so that a later one overwrites an earlier one of the same language. */
function latest(db: SharedDb, owners: readonly string[], version?: number) {
  return db
    .selectFrom('text')
    .select(['owner', 'field', 'language', 'body', 'state'])
    .where('owner', 'in', [...owners])
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 1))
    .orderBy('version')
    .execute()
}

function forReader(inLanguages: Map<string, LocalText>, languages: readonly string[]): LocalText | undefined {
  const language = bestLanguage([...inLanguages.keys()], languages)
  const text = language === undefined ? undefined : inLanguages.get(language)
  return text && languages.includes('sr-Latn') && text.language === 'sr-Cyrl' && !prefersCyrillic(languages)
    ? { body: serbianLatin(text.body), language: 'sr-Latn', state: 'derived' }
    : text
}

const prefersCyrillic = (languages: readonly string[]) => {
  const cyrillic = languages.indexOf('sr-Cyrl')
  return cyrillic >= 0 && cyrillic < languages.indexOf('sr-Latn')
}

const keyOf = (owner: string, field: string) => `${owner}\u0000${field}`

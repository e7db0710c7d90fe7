/** Texts that are written in several languages at once: the first is the original, the others people's translations. */
import type { SharedTrx } from '#db/columns.ts'
import { rewriteTexts, writeTexts } from './texts.server.ts'

/** Language (BCP 47) to fields; the order counts, the first language is the original. */
export type InLanguages = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Writes the texts of one owner in all languages given; what is there already stays. */
export async function writeInLanguages(trx: SharedTrx, owner: string, texts: InLanguages, at: Date) {
  const [original, ...translations] = Object.entries(texts)
  if (!original) throw new Error(`no language was given for the texts of ${owner}`)
  await writeTexts(trx, { owner, language: original[0], fields: original[1], at })
  await translate(trx, owner, original[0], translations, at)
}

/** Puts texts in the place of earlier ones, in whatever language those were; a field given empty is taken away. Drafts only. */
export async function rewriteInLanguages(trx: SharedTrx, owner: string, texts: InLanguages, at: Date) {
  const [original, ...translations] = Object.entries(texts)
  if (!original) throw new Error(`no language was given for the texts of ${owner}`)
  await rewriteTexts(trx, { owner, language: original[0], fields: original[1], at })
  await translate(trx, owner, original[0], translations, at)
}

async function translate(
  trx: SharedTrx,
  owner: string,
  from: string,
  translations: readonly (readonly [string, Readonly<Record<string, string>>])[],
  at: Date,
) {
  for (const [language, fields] of translations)
    await writeTexts(trx, { owner, language, fields, at, translation: { from, by: 'human' } })
}

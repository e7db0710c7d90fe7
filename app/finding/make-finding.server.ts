/** Making a finding: figures of publications that the network has heard, each of which must be found in their bytes. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { runningNumber } from '#app/network/running-number.ts'
import { Refusal } from '#app/refusal.ts'
import { writeInLanguages } from '#app/text/translated-texts.server.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { labelOf } from './figure-label.server.ts'
import { figureValue } from './figure-value.server.ts'
import { addFigures } from './figures.server.ts'
import type { FigureToCite } from './finding.ts'
import { addFinding, findingsOfYear } from './findings.server.ts'

export interface NewFinding {
  readonly theme: string
  /** By language; the first one is the original. */
  readonly words: Readonly<Record<string, { readonly title: string; readonly body: string }>>
  /** In the order in which they will stand; one or more. */
  readonly figures: readonly FigureToCite[]
}

/**
 * Makes a finding, public at once, and returns its number (`F-2026-01`, counted by the year of `now` without gaps).
 *
 * @throws Refusal `figure-does-not-resolve` if the network has not heard the publication, if it is of another theme,
 * or if nothing stands where the pointer leads; nothing was written.
 */
export async function makeFinding(
  network: NetworkDb,
  finding: NewFinding,
  by: string,
  now: Date,
): Promise<string> {
  if (finding.figures.length === 0) throw new Error('a finding without figures finds nothing')
  return network.transaction().execute(async (trx) => {
    const id = newId()
    const year = now.getUTCFullYear()
    const number = runningNumber('F', year, (await findingsOfYear(trx, year)) + 1)
    await addFinding(trx, { id, number, theme: finding.theme, made_by: by, made_at: now.toISOString() })
    await writeInLanguages(sharedTrx(trx), id, finding.words, now)
    await cite(trx, id, finding, now)
    await journal(sharedTrx(trx), {
      act: 'make-finding',
      subject: `finding:${id}`,
      detail: { number, theme: finding.theme, figures: finding.figures.length },
      actor: by,
      at: now,
    })
    return number
  })
}

async function cite(trx: NetworkTrx, findingId: string, { theme, figures }: NewFinding, now: Date) {
  const rows = []
  for (const [index, figure] of figures.entries()) {
    const value = await figureValue(trx, figure, theme)
    if (value === undefined) throw new Refusal('figure-does-not-resolve', { ...nameOf(figure) })
    rows.push({ id: newId(), position: index + 1, value, figure })
  }
  await addFigures(
    trx,
    rows.map(({ id, position, value, figure: { city, publication, pointer } }) => ({
      id,
      finding_id: findingId,
      position,
      city,
      publication_number: publication,
      pointer,
      value,
    })),
  )
  for (const { id, figure } of rows) {
    const label = figure.label ?? (await labelOf(trx, figure))
    await writeInLanguages(sharedTrx(trx), id, asTexts(label), now)
  }
}

const nameOf = ({ city, publication, pointer }: FigureToCite) => ({ city, publication, pointer })

const asTexts = (label: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(label).map(([language, words]) => [language, { label: words }]))

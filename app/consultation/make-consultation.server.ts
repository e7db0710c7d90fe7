/** Making a consultation with its phases. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { LocalPhase } from './consultation.ts'
import { insertConsultation, insertPhases } from './consultations.server.ts'
import { instantOf } from './local-time.server.ts'

export interface NewConsultation {
  readonly slug: string
  readonly theme: string
  /** ISO 4217. */
  readonly currency: string
  /** Of the texts, BCP 47. */
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly source?: string
  readonly phases: readonly LocalPhase[]
}

/**
 * Makes a consultation.
 *
 * @returns its id
 * @throws Refusal `slug-taken`, `no-such-local-time` (with `local`: clocks change then, and show it never or twice),
 *   `phases-overlap`
 */
export async function makeConsultation(
  db: CityDb,
  consultation: NewConsultation,
  by: string,
  now: Date,
): Promise<string> {
  return db.transaction().execute((trx) => addConsultation(trx, consultation, by, now))
}

/** The same inside a transaction that somebody else opened. */
export async function addConsultation(
  trx: CityTrx,
  consultation: NewConsultation,
  by: string,
  now: Date,
): Promise<string> {
  const id = newId()
  const { slug, theme, currency, source, language, title, summary, body } = consultation
  const phases = phaseRows(id, consultation.phases)
  await insertConsultation(trx, {
    id,
    slug,
    theme,
    currency,
    source: source ?? null,
    opened_by: by,
    made_at: now.toISOString(),
  })
  await insertPhases(trx, phases)
  await writeTexts(sharedTrx(trx), { owner: id, language, fields: { title, summary, body }, at: now })
  await journal(sharedTrx(trx), {
    act: 'make-consultation',
    subject: `consultation:${id}`,
    detail: { slug, theme },
    actor: by,
    at: now,
  })
  return id
}

function phaseRows(consultationId: string, phases: readonly LocalPhase[]) {
  const rows = phases.map(({ kind, opensLocal, closesLocal, zone }) => ({
    consultation_id: consultationId,
    kind,
    opens_local: opensLocal,
    closes_local: closesLocal,
    zone,
    opens_at: existing(opensLocal, zone),
    closes_at: existing(closesLocal, zone),
  }))
  const inOrder = [...rows].sort((a, b) => (a.opens_at < b.opens_at ? -1 : 1))
  for (const [index, phase] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (phase.closes_at <= phase.opens_at || (next && next.opens_at < phase.closes_at))
      throw new Refusal('phases-overlap')
  }
  return rows
}

function existing(local: string, zone: string): string {
  const instant = instantOf(local, zone)
  if (!instant) throw new Refusal('no-such-local-time', { local: local.replace('T', ' ') })
  return instant
}

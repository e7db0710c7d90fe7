/** Consultations as lists show them, and one as its page opens. */
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import type { Consultation } from './consultation.ts'
import { allConsultations } from './consultations.server.ts'
import { type ListedConsultation, standingOf } from './listed-consultation.ts'
import { datedPhases } from './phase.ts'

/** Every consultation of the city: what is open first, then what is to come, then what is over; in each the newest first. */
export async function consultationList(
  db: CityDb,
  languages: readonly string[],
  now: Date,
): Promise<ListedConsultation[]> {
  const consultations = await allConsultations(db)
  const listed = await listConsultations(db, consultations, languages, now)
  const rank = { open: 0, waiting: 1, over: 2 }
  return listed.sort((one, other) => rank[one.standing.is] - rank[other.standing.is])
}

/** The same for consultations that were already read, in their order. */
export async function listConsultations(
  db: CityDb,
  consultations: readonly Consultation[],
  languages: readonly string[],
  now: Date,
): Promise<ListedConsultation[]> {
  const texts = await textsOf(
    shared(db),
    consultations.map(({ id }) => id),
    languages,
  )
  return consultations.map(({ id, slug, theme, phases }) => {
    const dated = datedPhases(phases, now)
    return {
      slug,
      theme,
      title: texts.need(id, 'title'),
      summary: texts.get(id, 'summary') ?? null,
      phases: dated,
      standing: standingOf(dated),
    }
  })
}

export interface OpenedConsultation extends ListedConsultation {
  readonly id: string
  readonly body: LocalText | null
  readonly currency: string
  readonly source: string | null
}

/** A consultation with all its words. */
export async function openConsultation(
  db: CityDb,
  consultation: Consultation,
  languages: readonly string[],
  now: Date,
): Promise<OpenedConsultation> {
  const [listed] = await listConsultations(db, [consultation], languages, now)
  if (!listed) throw new Error(`consultation ${consultation.slug} was not listed`)
  const body = (await textsOf(shared(db), [consultation.id], languages)).get(consultation.id, 'body') ?? null
  const { id, currency, source } = consultation
  return { ...listed, id, body, currency, source }
}

/** Submitting a proposal. */
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import { reasonNotToPropose } from '#app/consultation/phase.ts'
import { newId } from '#app/ids.ts'
import { Refusal } from '#app/refusal.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { Point } from './proposal.ts'
import { insertVersions } from './proposal-versions.server.ts'
import { insertProposals, nextNumber } from './proposals.server.ts'

/** What a version says, as it comes in. */
export interface Wording {
  readonly title: string
  readonly body: string
  /** Of title and body, BCP 47. */
  readonly language: string
  /** Minor units of the consultation's currency. */
  readonly cost: number
  readonly theme: string
  readonly districtId: string | null
  readonly place: string | null
  readonly point: Point | null
}

/**
 * Submits the first version of a proposal.
 *
 * @returns its number
 * @throws Refusal `not-in-proposals-phase`
 */
export async function submitProposal(
  db: CityDb,
  consultationId: string,
  wording: Wording,
  authorId: string,
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const consultation = await findConsultationById(trx, consultationId)
    if (!consultation) throw new Error(`there is no consultation ${consultationId}`)
    const reason = reasonNotToPropose(consultation.phases, now)
    if (reason) throw new Refusal(reason)

    const [id, number] = [newId(), await nextNumber(trx)]
    await insertProposals(trx, [
      {
        id,
        number,
        code: null,
        consultation_id: consultationId,
        author_id: authorId,
        made_at: now.toISOString(),
      },
    ])
    await addVersion(trx, id, 1, wording, now)
    return number
  })
}

/** Writes one version with its texts. */
export async function addVersion(
  trx: CityTrx,
  proposalId: string,
  version: number,
  { title, body, language, ...said }: Wording,
  now: Date,
): Promise<void> {
  await insertVersions(trx, [
    {
      proposal_id: proposalId,
      version,
      cost: said.cost,
      theme: said.theme,
      district_id: said.districtId,
      place: said.place,
      latitude: said.point?.latitude ?? null,
      longitude: said.point?.longitude ?? null,
      made_at: now.toISOString(),
    },
  ])
  await writeTexts(sharedTrx(trx), { owner: proposalId, language, version, fields: { title, body }, at: now })
}

/** Writing a new version of a proposal; the earlier ones stay. */
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { CityDb } from '#db/city/schema.ts'
import { reasonNotToChange } from './proposal.ts'
import { findProposal } from './proposals.server.ts'
import { addVersion, type Wording } from './submit-proposal.server.ts'

/**
 * Adds a version to a proposal of one's own.
 *
 * @returns the new version's number; undefined if the city has no such proposal
 * @throws Refusal `withdrawn`, `not-allowed` (somebody else's), `not-in-proposals-phase`
 */
export async function editProposal(
  db: CityDb,
  number: number,
  wording: Wording,
  by: string,
  now: Date,
): Promise<number | undefined> {
  return db.transaction().execute(async (trx) => {
    const proposal = await findProposal(trx, number)
    if (!proposal) return undefined
    const consultation = await findConsultationById(trx, proposal.consultationId)
    const reason = reasonNotToChange(proposal, consultation?.phases ?? [], by, now)
    if (reason) throw new Refusal(reason)

    const version = proposal.version + 1
    await addVersion(trx, proposal.id, version, wording, now)
    return version
  })
}

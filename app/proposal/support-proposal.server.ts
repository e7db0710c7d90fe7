/** Supporting a proposal, and taking the support back. */
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { CityDb } from '#db/city/schema.ts'
import { reasonNotToSupport } from './proposal.ts'
import { findProposal } from './proposals.server.ts'
import { addSupport, removeSupport } from './supports.server.ts'

/**
 * Makes an account support a proposal, or not support it; doing so twice changes nothing.
 *
 * @returns false if the city has no such proposal
 * @throws Refusal `withdrawn`, `not-in-proposals-phase`
 */
export async function supportProposal(
  db: CityDb,
  number: number,
  { accountId, supports }: { readonly accountId: string; readonly supports: boolean },
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const proposal = await findProposal(trx, number)
    if (!proposal) return false
    const consultation = await findConsultationById(trx, proposal.consultationId)
    const reason = reasonNotToSupport(proposal, consultation?.phases ?? [], now)
    if (reason) throw new Refusal(reason)
    await (supports ? addSupport : removeSupport)(trx, proposal.id, accountId)
    return true
  })
}

/** Taking a proposal back, and removing one. Its page, its number and its versions stay. */
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { reasonNotToChange } from './proposal.ts'
import { findProposal } from './proposals.server.ts'
import { addWithdrawal } from './withdrawals.server.ts'

/**
 * Takes back a proposal of one's own.
 *
 * @returns false if the city has no such proposal
 * @throws Refusal `withdrawn`, `not-allowed` (somebody else's), `not-in-proposals-phase`
 */
export async function withdrawProposal(db: CityDb, number: number, by: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const proposal = await findProposal(trx, number)
    if (!proposal) return false
    const consultation = await findConsultationById(trx, proposal.consultationId)
    const reason = reasonNotToChange(proposal, consultation?.phases ?? [], by, now)
    if (reason) throw new Refusal(reason)
    await addWithdrawal(trx, proposal.id, by, now)
    return true
  })
}

/** Why a proposal is removed, in the words that everybody reads. */
interface PublicReason {
  readonly reason: string
  readonly language: string
}

/**
 * Removes a proposal, by a moderator, in any phase; options that a vote copied from it before stay.
 *
 * @returns false if the city has no such proposal
 * @throws Refusal `withdrawn`
 */
export async function removeProposal(
  db: CityDb,
  number: number,
  { reason, language }: PublicReason,
  by: string,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const proposal = await findProposal(trx, number)
    if (!proposal) return false
    if (!(await addWithdrawal(trx, proposal.id, by, now))) throw new Refusal('withdrawn')
    await writeTexts(sharedTrx(trx), { owner: proposal.id, language, fields: { reason }, at: now })
    await journal(sharedTrx(trx), {
      act: 'remove-proposal',
      subject: `proposal:${proposal.id}`,
      detail: { number },
      actor: by,
      at: now,
    })
    return true
  })
}

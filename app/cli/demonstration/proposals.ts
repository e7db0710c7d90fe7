/** Proposals of a town's residents, and who supports them. */
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { minorDigits } from '#app/money.ts'
import { submitProposal } from '#app/proposal/submit-proposal.server.ts'
import { supportProposal } from '#app/proposal/support-proposal.server.ts'
import { day } from './days.ts'
import type { FoundedTown } from './founded-town.ts'

export async function submitAndSupport({
  city,
  town,
  today,
  districts,
  residents,
}: FoundedTown): Promise<void> {
  const { consultation: planned, currency, language } = town
  const consultation = await findConsultation(city.db, planned.slug)
  if (!consultation) throw new Error(`${town.slug} has no consultation ${planned.slug}`)
  for (const [index, proposal] of planned.proposals.entries()) {
    const { title, body, place, district, supporters } = proposal
    const wording = {
      title,
      body,
      language,
      cost: proposal.cost * 10 ** minorDigits(currency),
      theme: planned.theme,
      districtId: district === null ? null : (districts.get(district) ?? null),
      place,
      point: null,
    }
    const at = day(today, planned.days[1] + 1 + index * 0.5)
    const author = residents[index] ?? ''
    const number = await submitProposal(city.db, consultation.id, wording, author, at)
    for (const accountId of residents.slice(index, index + supporters))
      await supportProposal(city.db, number, { accountId, supports: true }, at)
  }
}

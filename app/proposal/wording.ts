/** Between what people type and what a version says. */
import { minorDigits, plainAmount } from '#app/money.ts'
import type { LocalText } from '#app/text/text.ts'
import type { ProposalForm, ProposalVersion } from './proposal.ts'
import type { TypedProposal } from './proposal-fields.tsx'
import type { Wording } from './submit-proposal.server.ts'

/** What a filled-in form says. */
export function wordingOf({ latitude, longitude, ...form }: ProposalForm): Wording {
  const point = latitude === null || longitude === null ? null : { latitude, longitude }
  return { ...form, place: form.place || null, point }
}

/** A version as its author would type it again. */
export const typedAgain = (
  said: ProposalVersion,
  { title, body }: { readonly title: LocalText; readonly body: LocalText | null },
  currency: string,
): TypedProposal => ({
  title: title.body,
  body: body?.body ?? '',
  language: title.language,
  cost: plainAmount(said.cost, minorDigits(currency)),
  theme: said.theme,
  districtId: said.districtId ?? '',
  place: said.place ?? '',
  latitude: said.point ? String(said.point.latitude) : '',
  longitude: said.point ? String(said.point.longitude) : '',
})

/** /:city/proposals/new?consultation=: writing a proposal. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { reasonNotToPropose } from '#app/consultation/phase.ts'
import { cityPath } from '#app/http/addresses.ts'
import { found, invalid, refused, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { proposalForm } from '#app/proposal/proposal.ts'
import { ProposalFields } from '#app/proposal/proposal-fields.tsx'
import { submitProposal } from '#app/proposal/submit-proposal.server.ts'
import { wordingOf } from '#app/proposal/wording.ts'
import { type CityVisit, cityOf, requireResident } from '#app/routes/gate.server.ts'
import { districtIds, proposalMenus } from '#app/routes/proposal.server.ts'
import { RefusalPanel } from '#app/ui/errors.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const consultation = await consultationOf(args, city)
  await requireResident(args, city)
  const code = reasonNotToPropose(consultation.phases, args.context.now())
  return {
    title: translatorOf(city.languages[0] ?? 'en')('proposal:write'),
    back: cityPath(city.slug, 'consultations', consultation.slug),
    refusal: code ? { code, values: {} } : null,
    typed: { language: city.row.language, theme: consultation.theme },
    currency: consultation.currency,
    ...(await proposalMenus(city)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { id, currency, phases } = await consultationOf(args, city)
  const resident = await requireResident(args, city)
  const now = args.context.now()
  const code = reasonNotToPropose(phases, now)
  if (code) return refused({ code, values: {} })
  const reading = readForm(await args.request.formData(), proposalForm(currency, await districtIds(city)))
  if (reading.status !== 'success') return invalid(reading.reply())
  return refusingForm(reading, async () => {
    const number = await submitProposal(city.db, id, wordingOf(reading.value), resident.id, now)
    return seeOther(cityPath(city.slug, 'proposals', number))
  })
}

async function consultationOf({ request }: LoaderFunctionArgs, { db }: CityVisit) {
  const slug = new URL(request.url).searchParams.get('consultation') ?? ''
  return found(await findConsultation(db, slug))
}

export default function NewProposalRoute() {
  const { back, refusal, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  if (refusal)
    return (
      <div className="m-stack">
        <h1>{t('write')}</h1>
        <RefusalPanel refusal={refusal} />
      </div>
    )
  return (
    <ProposalFields
      {...form}
      heading={t('write')}
      lead={t('write-lead')}
      act={t('submit')}
      back={{ to: back, text: t('back-to-consultation') }}
      answer={answer}
    />
  )
}

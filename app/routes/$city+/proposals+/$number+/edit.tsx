/** /:city/proposals/:number/edit: writing a new version of one's own proposal. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { forbidden, invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { editProposal } from '#app/proposal/edit-proposal.server.ts'
import { proposalForm } from '#app/proposal/proposal.ts'
import { ProposalFields } from '#app/proposal/proposal-fields.tsx'
import { wordsOf } from '#app/proposal/proposal-words.server.ts'
import { typedAgain, wordingOf } from '#app/proposal/wording.ts'
import { cityOf, requireResident } from '#app/routes/gate.server.ts'
import { districtIds, proposalMenus, proposalOf } from '#app/routes/proposal.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const proposal = await proposalOf(args, city)
  const resident = await requireResident(args, city)
  if (proposal.authorId !== resident.id) throw forbidden()
  // The author's own spelling, not a reader's: a version goes on in the script in which it was written.
  const words = await wordsOf(city.db, proposal, [])
  return {
    title: translatorOf(city.languages[0] ?? 'en')('proposal:edit'),
    back: cityPath(city.slug, 'proposals', proposal.number),
    typed: typedAgain(proposal, words, proposal.currency),
    currency: proposal.currency,
    ...(await proposalMenus(city)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { number, currency } = await proposalOf(args, city)
  const resident = await requireResident(args, city)
  const reading = readForm(await args.request.formData(), proposalForm(currency, await districtIds(city)))
  if (reading.status !== 'success') return invalid(reading.reply())
  return refusingForm(reading, async () => {
    await editProposal(city.db, number, wordingOf(reading.value), resident.id, args.context.now())
    return seeOther(cityPath(city.slug, 'proposals', number))
  })
}

export default function EditProposalRoute() {
  const { back, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  return (
    <ProposalFields
      {...form}
      heading={t('edit')}
      lead={t('edit-lead')}
      act={t('save-version')}
      back={{ to: back, text: t('back-to-proposal') }}
      answer={answer}
    />
  )
}

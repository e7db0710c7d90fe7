/** /:city/proposals/:number/withdrawal: an author takes a proposal back, or the office removes it and says why. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cityPath } from '#app/http/addresses.ts'
import { forbidden, invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { RemovalForm } from '#app/proposal/proposal.ts'
import { wordsOf } from '#app/proposal/proposal-words.server.ts'
import { removeProposal, withdrawProposal } from '#app/proposal/withdraw-proposal.server.ts'
import { WithdrawalForm } from '#app/proposal/withdrawal-form.tsx'
import { cityOf, requireResident } from '#app/routes/gate.server.ts'
import { proposalOf } from '#app/routes/proposal.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { city, proposal, isAuthor } = await preconditions(args)
  const t = translatorOf(city.languages[0] ?? 'en')
  return {
    title: t(isAuthor ? 'proposal:withdraw' : 'proposal:remove'),
    back: cityPath(city.slug, 'proposals', proposal.number),
    isAuthor,
    proposal: (await wordsOf(city.db, proposal, city.languages)).title,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { city, proposal, isAuthor, resident } = await preconditions(args)
  const back = seeOther(cityPath(city.slug, 'proposals', proposal.number))
  const now = args.context.now()
  if (isAuthor)
    return refusing(async () => {
      await withdrawProposal(city.db, proposal.number, resident.id, now)
      return back
    })
  const reading = readForm(await args.request.formData(), RemovalForm)
  if (reading.status !== 'success') return invalid(reading.reply())
  return refusingForm(reading, async () => {
    const reason = { reason: reading.value.reason, language: city.row.language }
    await removeProposal(city.db, proposal.number, reason, resident.id, now)
    return back
  })
}

/** The author, or somebody who holds an office; 403 for all others. */
async function preconditions(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const proposal = await proposalOf(args, city)
  const resident = await requireResident(args, city)
  const isAuthor = proposal.authorId === resident.id
  if (!isAuthor && resident.offices.length === 0) throw forbidden()
  return { city, proposal, resident, isAuthor }
}

export default function WithdrawalRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <WithdrawalForm {...page} answer={answer} />
}

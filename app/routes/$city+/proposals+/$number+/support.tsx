/** /:city/proposals/:number/support: giving support, and taking it back. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { refusing, seeOther } from '#app/http/answers.server.ts'
import { supportProposal } from '#app/proposal/support-proposal.server.ts'
import { cityOf, requireResident } from '#app/routes/gate.server.ts'
import { proposalOf } from '#app/routes/proposal.server.ts'
import { RefusalPanel } from '#app/ui/errors.tsx'

/** Who comes here by a link, from signing in for example, finds the button on the proposal's page. */
export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const { number } = await proposalOf(args, city)
  return redirect(cityPath(city.slug, 'proposals', number))
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { number } = await proposalOf(args, city)
  const resident = await requireResident(args, city)
  const supports = (await args.request.formData()).get('supports') === 'yes'
  return refusing(async () => {
    await supportProposal(city.db, number, { accountId: resident.id, supports }, args.context.now())
    return seeOther(cityPath(city.slug, 'proposals', number))
  })
}

/** Drawn only for a refusal. */
export default function SupportRoute() {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('proposal')
  return (
    <div className="m-stack">
      <h1>{t('support')}</h1>
      <RefusalPanel refusal={answer?.refusal} />
    </div>
  )
}

/** /:city/account: the name that others see, what the city knows of a resident, and the browsers signed in. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/account/account-page.tsx'
import { accountAct, accountPage } from '#app/routes/account.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export const loader = (args: LoaderFunctionArgs) => accountPage(args)

export const action = (args: ActionFunctionArgs) => accountAct(args)

export default function AccountRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <AccountPage {...page} answer={answer} />
}

/** /network/sign-in: asking for a code, and signing in with it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/account/sign-in-form.tsx'
import { networkSignIn } from '#app/routes/network-sign-in.server.ts'
import { signInAct, signInPage } from '#app/routes/sign-in.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export const loader = (args: LoaderFunctionArgs) => signInPage(args, networkSignIn(args))

export const action = (args: ActionFunctionArgs) => signInAct(args, networkSignIn(args))

export default function SignInRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignInForm {...page} answer={answer} />
}

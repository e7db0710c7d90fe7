/** /:city/sign-in: asking for a code, and signing in with it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/account/sign-in-form.tsx'
import { citySignIn } from '#app/routes/city-place.server.ts'
import { signInAct, signInPage } from '#app/routes/sign-in.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export const loader = async (args: LoaderFunctionArgs) => signInPage(args, await citySignIn(args))

export const action = async (args: ActionFunctionArgs) => signInAct(args, await citySignIn(args))

export default function SignInRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignInForm {...page} answer={answer} />
}

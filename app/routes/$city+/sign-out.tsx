/** /:city/sign-out: ends the session of this browser. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { citySignIn } from '#app/routes/city-place.server.ts'
import { signOut } from '#app/routes/sign-in.server.ts'

/** Following a link ends nothing. */
export const loader = async (args: LoaderFunctionArgs) => redirect((await citySignIn(args)).home)

export const action = async (args: ActionFunctionArgs) => signOut(args, await citySignIn(args))

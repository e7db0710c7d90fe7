/** The network as a place to sign in: only who was given a mandate has an account. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { networkPath } from '#app/http/addresses.ts'
import { shared } from '#db/shared.server.ts'
import type { SignInPlace } from './sign-in.server.ts'

export const networkSignIn = ({ context }: Pick<LoaderFunctionArgs, 'context'>): SignInPlace => ({
  slug: 'network',
  db: shared(context.network),
  name: 'Meydan',
  language: undefined,
  isOpenToAll: false,
  offersPersonas: context.settings.DEMONSTRATION,
  path: networkPath('sign-in'),
  home: '/',
})

/** The network as a place to sign in: only who was given a mandate has an account. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { networkPath } from '#app/http/addresses.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { cityNamesOf } from '#app/network/register.server.ts'
import { shared } from '#db/shared.server.ts'
import type { SignInPlace } from './sign-in.server.ts'

export const networkSignIn = ({ request, context }: LoaderFunctionArgs): SignInPlace => ({
  slug: 'network',
  db: shared(context.network),
  name: 'Meydan',
  language: undefined,
  isOpenToAll: false,
  offersPersonas: context.settings.DEMONSTRATION,
  path: networkPath('sign-in'),
  home: '/',
  cityNames: (slugs) => cityNamesOf(context.network, slugs, languagesOf(request)),
})

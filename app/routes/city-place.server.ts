/** A city as the place of a page, and as a place to sign in. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cityNameOf } from '#app/city/city-name.server.ts'
import { placeOf } from '#app/city/place.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import type { Place } from '#app/ui/place.ts'
import { shared } from '#db/shared.server.ts'
import { cityOf, residentOf } from './gate.server.ts'
import type { SignInPlace } from './sign-in.server.ts'

export async function cityPlaceOf(args: LoaderFunctionArgs): Promise<Place> {
  const city = await cityOf(args)
  return placeOf(city, await residentOf(args, city))
}

/** Personas are offered only where both the installation and the city are a demonstration. */
export async function citySignIn(args: LoaderFunctionArgs): Promise<SignInPlace> {
  const city = await cityOf(args)
  return {
    slug: city.slug,
    db: shared(city.db),
    name: (await cityNameOf(city.db, city.slug, city.languages)).body,
    language: city.row.language,
    isOpenToAll: true,
    offersPersonas: args.context.settings.DEMONSTRATION && city.row.demonstration === 1,
    path: cityPath(city.slug, 'sign-in'),
    home: cityPath(city.slug),
    welcome: cityPath(city.slug, 'account'),
  }
}

/** The network as the place of a page, with what who is signed in finds in it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { networkOfficesOf } from '#app/network/network-mandates.server.ts'
import { networkPlace, type Place } from '#app/ui/place.ts'
import { networkPersonOf } from './gate.server.ts'

export async function networkPlaceOf(args: LoaderFunctionArgs): Promise<Place> {
  const { network, settings } = args.context
  const person = await networkPersonOf(args)
  const offices = person ? await networkOfficesOf(network, person.id, args.context.now()) : []
  return networkPlace({
    signedInAs: person?.displayName ?? null,
    isSecretariat: offices.some(({ office }) => office === 'secretariat'),
    demonstration: settings.DEMONSTRATION,
  })
}

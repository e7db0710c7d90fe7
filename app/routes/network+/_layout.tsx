/** /network: the place that all of the network's pages stand in. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { networkPlaceOf } from '#app/routes/network-place.server.ts'

export const loader = async (args: LoaderFunctionArgs) => ({ place: await networkPlaceOf(args) })

export default function NetworkLayout() {
  return <Outlet />
}

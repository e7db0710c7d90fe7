/** /secretariat: the place of the network's staff. Each page asks for the office itself. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { networkPlaceOf } from '#app/routes/network-place.server.ts'

export const loader = async (args: LoaderFunctionArgs) => ({ place: await networkPlaceOf(args) })

export default function SecretariatLayout() {
  return <Outlet />
}

/** /:city/…: what all pages of a city have around them. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { cityPlaceOf } from '#app/routes/city-place.server.ts'

export const loader = async (args: LoaderFunctionArgs) => ({ place: await cityPlaceOf(args) })

export default function CityLayout() {
  return <Outlet />
}

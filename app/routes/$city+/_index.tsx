/** /:city: the front page of a city. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CityHome } from '#app/city/city-home.tsx'
import { cityNameOf } from '#app/city/city-name.server.ts'
import { allConsultations } from '#app/consultation/consultations.server.ts'
import { newestFirstOpen } from '#app/consultation/phase.ts'
import { consultationPage } from '#app/routes/consultation.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'

const PROPOSALS_HERE = 3

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const { now } = args.context
  const [current, ...others] = newestFirstOpen(await allConsultations(city.db), now())
  const previous = others.find(({ phases }) => phases.some(({ closesAt }) => closesAt <= now().toISOString()))
  return {
    title: (await cityNameOf(city.db, city.slug, city.languages)).body,
    city: city.slug,
    zone: city.row.time_zone,
    current: current ? await consultationPage(city, args.context, current, PROPOSALS_HERE) : null,
    previous: previous ? await consultationPage(city, args.context, previous, 0) : null,
  }
}

export default function CityRoute() {
  return <CityHome {...useLoaderData<typeof loader>()} />
}

/** /: the network's front page: what is open, the cities, what became of recommendations. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { openNow } from '#app/city/open-now.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { FrontCities } from '#app/network/front-cities.tsx'
import { FrontOpenNow } from '#app/network/front-open-now.tsx'
import { FrontRecommendations } from '#app/network/front-recommendations.tsx'
import { registerOf } from '#app/network/register.server.ts'
import { listPublic } from '#app/recommendation/recommendations.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Hero } from '#app/ui/hero.tsx'
import { titleFromData } from '#app/ui/title.ts'
import { networkPlaceOf } from './network-place.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { cities, network } = args.context
  const now = args.context.now()
  const languages = languagesOf(args.request)
  return {
    title: translatorOf(languages[0] ?? 'en')('network-front:title'),
    place: await networkPlaceOf(args),
    open: await openNow(cities, languages, now),
    register: await registerOf(network, languages),
    recommendations: await listPublic(network, languages, now),
  }
}

export default function NetworkFront() {
  const { open, register, recommendations } = useLoaderData<typeof loader>()
  const { t } = useTranslation('network-front')
  return (
    <>
      <Hero
        slug="network"
        large
        title={t('what-residents-decide')}
        lead={t('every-step-can-be-followed')}
        actions={
          <>
            <ButtonLink to="#cities">{t('find-your-city')}</ButtonLink>
            <a href="#recommendations">{t('what-became-of-it')}</a>
          </>
        }
      />
      <FrontOpenNow open={open} />
      <FrontCities register={register} open={open} />
      <FrontRecommendations recommendations={recommendations} />
    </>
  )
}

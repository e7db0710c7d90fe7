/** /network/publications/:city/:number: what the network heard from a city, as the city signed it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath, networkPath } from '#app/http/addresses.ts'
import { found } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { PublicationCard } from '#app/publication/publication-card.tsx'
import { OptionsTable, Proof, VoteFacts } from '#app/publication/publication-facts.tsx'
import { heardPage } from '#app/publication/publication-page.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const languages = languagesOf(request)
  const number = publicationNumber(params)
  const page = found(await heardPage(context.network, params.city ?? '', number, languages))
  const t = translatorOf(languages[0] ?? 'en')
  const { city, title } = page.sheet
  return {
    title: `${t('publication:title', { number, question: title.body })} · ${city.name.body}`,
    page,
  }
}

export default function HeardPublicationRoute() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('publication')
  const format = useFormat()
  const { sheet, isWhole, heardAt } = page
  const { slug, timeZone } = sheet.city
  return (
    <>
      <PublicationCard sheet={sheet} isWhole={isWhole}>
        <a href={networkPath('publications', slug, `${sheet.number}.json`)}>{t('as-json')}</a>
        <a href={networkPath('publications', slug, sheet.number, 'signature.json')}>{t('signature-json')}</a>
      </PublicationCard>
      <VoteFacts sheet={sheet} />
      <OptionsTable sheet={sheet} />
      <Proof sheet={sheet} />
      <section className="m-section m-stack">
        <SectionHead title={t('network')} />
        {heardAt !== null && <p>{t('network-received', { date: format.instant(heardAt, timeZone) })}</p>}
        <p className="m-actions">
          <Link to={cityPath(slug, 'publications', sheet.number)}>{t('city-copy')}</Link>
          <Link to={networkPath('publications')}>{t('all-title')}</Link>
        </p>
      </section>
    </>
  )
}

/** /:city/publications/:number: what the city published of a vote, signed, and whether the network has heard it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath, networkPath } from '#app/http/addresses.ts'
import { found } from '#app/http/answers.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { PublicationCard } from '#app/publication/publication-card.tsx'
import { OptionsTable, Proof, VoteFacts } from '#app/publication/publication-facts.tsx'
import { publicationPage } from '#app/publication/publication-page.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const place = { city, keys: args.context.keys }
  const page = found(await publicationPage(place, publicationNumber(args.params), city.languages))
  const { number, title } = page.sheet
  const t = translatorOf(city.languages[0] ?? 'en')
  return { title: t('publication:title', { number, question: title.body }), page }
}

export default function PublicationRoute() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('publication')
  const { sheet, isWhole, heardAt } = page
  const own = (file: string) => cityPath(sheet.city.slug, 'publications', file)
  return (
    <>
      <PublicationCard sheet={sheet} isWhole={isWhole}>
        <a href={own(`${sheet.number}.json`)}>{t('as-json')}</a>
        <a href={cityPath(sheet.city.slug, 'publications', sheet.number, 'signature.json')}>
          {t('signature-json')}
        </a>
      </PublicationCard>
      <VoteFacts sheet={sheet} />
      <OptionsTable sheet={sheet} />
      <Proof sheet={sheet} />
      <InTheNetwork
        city={sheet.city.slug}
        number={sheet.number}
        zone={sheet.city.timeZone}
        heardAt={heardAt}
      />
    </>
  )
}

interface InTheNetworkProps {
  readonly city: string
  readonly number: number
  readonly zone: string
  readonly heardAt: string | null
}

function InTheNetwork({ city, number, zone, heardAt }: InTheNetworkProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  return (
    <section className="m-section m-stack">
      <SectionHead title={t('network')} />
      {heardAt === null ? (
        <p>{t('network-not-heard')}</p>
      ) : (
        <>
          <p>{t('network-heard', { date: format.instant(heardAt, zone) })}</p>
          <p className="m-actions">
            <Link to={networkPath('publications', city, number)}>{t('network-page')}</Link>
          </p>
        </>
      )}
    </section>
  )
}

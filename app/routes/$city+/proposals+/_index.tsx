/** /:city/proposals: what residents propose. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { districtsOf } from '#app/city/districts.server.ts'
import { consultationList } from '#app/consultation/consultation-list.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { PROPOSALS_A_PAGE } from '#app/proposal/listed-proposal.ts'
import { Pagination } from '#app/proposal/pagination.tsx'
import { ProposalFilter } from '#app/proposal/proposal-filter.tsx'
import { proposalList } from '#app/proposal/proposal-list.server.ts'
import { querySearch, readPage, readQuery } from '#app/proposal/proposal-query.ts'
import { ProposalRows } from '#app/proposal/proposal-rows.tsx'
import { countProposals } from '#app/proposal/proposals.server.ts'
import { ProposalsHead } from '#app/proposal/proposals-head.tsx'
import { cityOf } from '#app/routes/gate.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const search = new URL(args.request.url).searchParams
  const [query, page] = [readQuery(search), readPage(search)]
  const skip = (page - 1) * PROPOSALS_A_PAGE
  return {
    title: translatorOf(city.languages[0] ?? 'en')('proposal:proposals'),
    city: city.slug,
    query,
    page,
    count: await countProposals(city.db, query),
    proposals: await proposalList(city.db, query, { skip, take: PROPOSALS_A_PAGE }, city.languages),
    consultations: await consultationList(city.db, city.languages, args.context.now()),
    districts: await districtsOf(city.db, city.languages),
  }
}

export default function ProposalsRoute() {
  const { city, query, page, count, proposals, consultations, districts } = useLoaderData<typeof loader>()
  const { t } = useTranslation('proposal')
  const path = cityPath(city, 'proposals')
  const first = (page - 1) * PROPOSALS_A_PAGE + 1
  return (
    <>
      <ProposalsHead city={city} query={query} consultations={consultations} />
      <section className="m-section">
        <ProposalFilter {...{ path, query, consultations, districts }} />
      </section>
      <section className="m-section">
        <SectionHead
          title={t('count', { count })}
          aside={proposals.length > 0 ? t('shown', { first, last: first + proposals.length - 1 }) : undefined}
        />
        {proposals.length > 0 ? (
          <ProposalRows city={city} proposals={proposals} />
        ) : (
          <Panel>
            <p>{t('none')}</p>
          </Panel>
        )}
        <Pagination {...{ path, query, page, count }} />
        <p className="m-actions">
          <Link to={`${path}.csv${querySearch(query)}`} reloadDocument>
            {t('as-csv')}
          </Link>
          <Link to={`${path}.json${querySearch(query)}`} reloadDocument>
            {t('as-json')}
          </Link>
        </p>
      </section>
    </>
  )
}

/** /:city/proposals/:number: a proposal, its versions, and what became of it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hasBecome } from '#app/consultation/became.ts'
import { BecamePath } from '#app/consultation/became-path.tsx'
import { cityPath } from '#app/http/addresses.ts'
import { found } from '#app/http/answers.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ProposalArticle } from '#app/proposal/proposal-article.tsx'
import { proposalPage } from '#app/proposal/proposal-page.server.ts'
import { ProposalVersions } from '#app/proposal/proposal-versions.tsx'
import { SupportPanel } from '#app/proposal/support-panel.tsx'
import { cityOf, residentOf } from '#app/routes/gate.server.ts'
import { proposalOf } from '#app/routes/proposal.server.ts'
import { whatBecame } from '#app/routes/what-became.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const row = await proposalOf(args, city)
  const version = Number(new URL(args.request.url).searchParams.get('version') ?? row.version)
  const reader = await residentOf(args, city)
  const { languages } = city
  const page = await proposalPage(city.db, row, { version, reader, languages }, args.context.now())
  const proposal = found(page)
  return {
    title: proposal.title.body,
    city: city.slug,
    zone: city.row.time_zone,
    proposal,
    became: await whatBecame(city, args.context, row.consultationId, row.id),
  }
}

export default function ProposalRoute() {
  const { city, zone, proposal, became } = useLoaderData<typeof loader>()
  const { t } = useTranslation('proposal')
  const format = useFormat()
  const submitted = {
    title: t('submitted'),
    lines: [format.date(proposal.submittedAt, zone), t('supporters', { count: proposal.supporters })],
    is: 'done' as const,
  }
  return (
    <>
      <div className="m-two m-wide">
        <ProposalArticle city={city} zone={zone} proposal={proposal} />
        <aside className="m-stack">
          <SupportPanel city={city} proposal={proposal} />
          <OwnActs city={city} proposal={proposal} />
        </aside>
      </div>
      {hasBecome(became) && (
        <section className="m-section">
          <SectionHead title={t('became')} />
          <BecamePath city={city} zone={zone} became={became} before={[submitted]} />
        </section>
      )}
      <ProposalVersions city={city} zone={zone} proposal={proposal} />
    </>
  )
}

/** What the author, or somebody of the office, may do with it. */
function OwnActs({
  city,
  proposal,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'city' | 'proposal'>) {
  const { t } = useTranslation('proposal')
  const { mayChange, mayRemove } = proposal.reader
  const path = (part: string) => cityPath(city, 'proposals', proposal.number, part)
  if (!mayChange && !mayRemove) return null
  return (
    <p className="m-actions">
      {mayChange && <Link to={path('edit')}>{t('edit')}</Link>}
      {mayChange && <Link to={path('withdrawal')}>{t('withdraw')}</Link>}
      {mayRemove && !mayChange && <Link to={path('withdrawal')}>{t('remove')}</Link>}
    </p>
  )
}

/** The page of a vote. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Phases } from '#app/ui/phases.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { OptionsTable } from './options-table.tsx'
import { RuleExplained } from './rule-explained.tsx'
import { LimitSentence, SealedManifest, Turnout } from './vote-facts.tsx'
import type { VotePage } from './vote-page.server.ts'
import { VoteState } from './vote-state.tsx'

interface Props {
  readonly city: string
  readonly zone: string
  readonly vote: VotePage
}

export function VoteOverview({ city, zone, vote }: Props) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  return (
    <>
      <div className="m-two m-wide">
        <div className="m-stack">
          <p className="m-kicker">{t('secret-vote')}</p>
          <Voice text={vote.title} as="h1" />
          <p className="m-lead">
            <LimitSentence limit={vote.limit} currency={vote.currency} />
          </p>
          <VoteState is={vote.state} />
          <p>{t('budget-of', { amount: format.money(vote.budget, vote.currency) })}</p>
          <Turnout vote={vote} />
          <Actions city={city} vote={vote} />
        </div>
        <aside className="m-stack">
          <Dates vote={vote} zone={zone} />
        </aside>
      </div>
      <section className="m-section m-stack">
        <OptionsTable city={city} options={vote.options} currency={vote.currency} />
        <RuleExplained rule={vote.rule} />
      </section>
      <section className="m-section m-two m-even">
        <div className="m-stack">
          <h2>{t('who-votes')}</h2>
          <p>{t('electorate-explained')}</p>
          {vote.electorate === null ? null : <p>{t('electorate-size', { count: vote.electorate })}</p>}
          <p>{t('secrecy-explained')}</p>
          <p>{vote.publishesBallots ? t('ballots-published') : t('ballots-withheld')}</p>
        </div>
        <SealedManifest city={city} vote={vote} />
      </section>
    </>
  )
}

function Actions({ city, vote }: Omit<Props, 'zone'>) {
  const { t } = useTranslation('vote')
  const hasResult = vote.state === 'counted' || vote.state === 'published'
  return (
    <p className="m-actions">
      {vote.state === 'open' && (
        <ButtonLink to={cityPath(city, 'votes', vote.slug, 'ballot')}>{t('open-ballot')}</ButtonLink>
      )}
      {hasResult && (
        <ButtonLink to={cityPath(city, 'votes', vote.slug, 'result')}>{t('see-result')}</ButtonLink>
      )}
      <Link to={cityPath(city, 'consultations', vote.consultationSlug)}>{t('to-consultation')}</Link>
    </p>
  )
}

const ORDER = ['draft', 'sealed', 'open', 'ended', 'closing', 'counted', 'published'] as const

function Dates({ vote, zone }: Omit<Props, 'city'>) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const reached = ORDER.indexOf(vote.state)
  const isAt = (from: number, to: number) => (reached > to ? 'done' : reached >= from ? 'now' : 'next')
  return (
    <Phases
      label={t('dates')}
      steps={[
        { title: t('step-sealed'), lines: [t('step-sealed-line')], is: isAt(0, 1) },
        {
          title: t('step-open'),
          lines: [
            t('opens-at', { instant: format.instant(vote.opensAt, zone) }),
            t('closes-at', { instant: format.instant(vote.closesAt, zone) }),
          ],
          is: isAt(2, 2),
        },
        { title: t('step-counted'), lines: [t('step-counted-line')], is: isAt(3, 4) },
        { title: t('step-published'), lines: [t('step-published-line')], is: isAt(5, 5) },
      ]}
    />
  )
}

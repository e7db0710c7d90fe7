/** A vote as the office works on it: seal, close, watch the count, release. */
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RefusalPanel } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { ClosingSteps } from './closing-steps.tsx'
import type { OfficeVotePage } from './office-vote-page.server.ts'
import { OptionsTable } from './options-table.tsx'
import { LimitSentence, SealedManifest, Turnout } from './vote-facts.tsx'
import { VoteState } from './vote-state.tsx'

export interface OfficeVoteProps {
  readonly city: string
  readonly zone: string
  readonly page: OfficeVotePage
  readonly answer: FormAnswer | undefined
}

export function OfficeVote(props: OfficeVoteProps) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const { city, zone, page, answer } = props
  const { vote } = page
  return (
    <>
      <RefusalPanel refusal={answer?.refusal} />
      <div className="m-two m-wide">
        <div className="m-stack">
          <Voice text={vote.title} as="h1" />
          <VoteState is={vote.state} />
          <p>{t(`rule-${vote.rule.id}`)}</p>
          <p>
            <LimitSentence limit={vote.limit} currency={vote.currency} />
          </p>
          <p>{t('budget-of', { amount: format.money(vote.budget, vote.currency) })}</p>
          <p>{t('opens-at', { instant: format.instant(vote.opensAt, zone) })}</p>
          <p>{t('closes-at', { instant: format.instant(vote.closesAt, zone) })}</p>
          <Turnout vote={vote} />
          <NextAct {...props} />
        </div>
        <aside className="m-stack">
          <ClosingSteps page={page} zone={zone} city={city} />
        </aside>
      </div>
      <section className="m-section m-stack">
        <OptionsTable city={city} options={vote.options} currency={vote.currency} />
        <SealedManifest city={city} vote={vote} />
      </section>
    </>
  )
}

/** The one thing that the office can do next, if anything. */
function NextAct({ city, zone, page }: OfficeVoteProps) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const { vote, underWay } = page
  const to = cityPath(city, 'office', 'votes', vote.slug)
  if (vote.state === 'draft')
    return (
      <Panel>
        <p>{t('draft-next')}</p>
        <p>
          <Link to={`${to}/dry-run`}>{t('dry-run')}</Link>
        </p>
        <p className="m-quiet">{t('dry-run-next')}</p>
        <Form method="post" className="m-actions">
          <ButtonLink to={`${to}?step=seal`}>{t('seal')}</ButtonLink>
          <Button name="act" value="discard" variant="tertiary">
            {t('discard')}
          </Button>
        </Form>
      </Panel>
    )
  if (vote.state === 'ended' || (vote.state === 'closing' && !underWay))
    return (
      <Panel>
        <p>{t(vote.state === 'ended' ? 'ended-next' : 'closing-next')}</p>
        <Form method="post">
          <Button name="act" value="close">
            {t(vote.state === 'ended' ? 'close-and-count' : 'go-on-closing')}
          </Button>
        </Form>
      </Panel>
    )
  if (vote.state === 'counted')
    return (
      <Panel>
        <p>{t('counted-next')}</p>
        <p className="m-actions">
          <ButtonLink
            to={`${cityPath(city, 'office', 'publications', 'new')}?vote=${encodeURIComponent(vote.slug)}`}
          >
            {t('release')}
          </ButtonLink>
          <Link to={cityPath(city, 'votes', vote.slug, 'result')}>{t('see-result')}</Link>
        </p>
      </Panel>
    )
  if (vote.state === 'published')
    return (
      <p className="m-actions">
        <Link to={cityPath(city, 'votes', vote.slug, 'result')}>{t('see-result')}</Link>
      </p>
    )
  if (vote.state === 'closing') return <p>{t('count-runs')}</p>
  return <p>{t('running-next', { instant: format.instant(vote.closesAt, zone) })}</p>
}

/** Before sealing: what is frozen by it, in words, and that it cannot be undone. */
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { RefusalPanel } from '#app/ui/errors.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { OfficeVoteProps } from './office-vote.tsx'
import { OptionsTable } from './options-table.tsx'
import { LimitSentence } from './vote-facts.tsx'

export function SealConfirmation({ city, zone, page, answer }: OfficeVoteProps) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const { vote } = page
  return (
    <div className="m-stack">
      <RefusalPanel refusal={answer?.refusal} />
      <Voice text={vote.title} as="p" className="m-kicker" />
      <h1>{t('seal')}</h1>
      <p className="m-lead">{t('seal-lead')}</p>
      <ul>
        <li>{t(`rule-${vote.rule.id}`)}</li>
        <li>{t('budget-of', { amount: format.money(vote.budget, vote.currency) })}</li>
        <li>
          <LimitSentence limit={vote.limit} currency={vote.currency} />
        </li>
        <li>{t('opens-at', { instant: format.instant(vote.opensAt, zone) })}</li>
        <li>{t('closes-at', { instant: format.instant(vote.closesAt, zone) })}</li>
        <li>{t('electorate-explained')}</li>
        <li>{vote.publishesBallots ? t('ballots-published') : t('ballots-withheld')}</li>
      </ul>
      <OptionsTable city={city} options={vote.options} currency={vote.currency} />
      <p>{t('seal-lot')}</p>
      <Form method="post">
        <p className="m-actions">
          <Button name="act" value="seal">
            {t('seal')}
          </Button>
          <Link to={cityPath(city, 'office', 'votes', vote.slug)}>{t('not-yet')}</Link>
        </p>
      </Form>
    </div>
  )
}

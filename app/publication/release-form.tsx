/** Releasing a publication: what will be public, one confirmation, one button; afterwards, what became of it. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Choice } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { VoteFigures } from './publication-card.tsx'
import { OptionsTable, VoteFacts } from './publication-facts.tsx'
import type { VoteSheet } from './publication-sheet.ts'
import type { ReleasePage } from './release-page.server.ts'

interface ReleaseProps {
  readonly page: ReleasePage
  readonly answer: FormAnswer | undefined
}

export function Release({ page: { sheet, released }, answer }: ReleaseProps) {
  const { t } = useTranslation('publication')
  const [form, { compared }] = useForm<{ readonly compared: string }>({
    id: 'release',
    lastResult: answer?.reply ?? null,
  })
  return (
    <>
      <div className="m-measure m-stack">
        {!released && <ErrorSummary errors={faultsOf([compared])} />}
        <RefusalPanel refusal={answer?.refusal} />
        <p className="m-kicker">{t('release-kicker')}</p>
        <h1>{released ? t('release-done', { number: released.number }) : t('release-title')}</h1>
        <p className="m-lead">{t(released ? 'release-done-lead' : 'release-lead')}</p>
      </div>
      {released ? (
        <Became city={sheet.city.slug} released={released} zone={sheet.city.timeZone} />
      ) : (
        <WillBePublic sheet={sheet} />
      )}
      {!released && (
        <Form method="post" id={form.id} className="m-section m-measure m-stack" noValidate>
          <Choice
            type="checkbox"
            id={compared.id}
            name={compared.name}
            value="on"
            label={t('release-confirm')}
            checked={compared.initialValue === 'on'}
            error={compared.errors}
          />
          <p className="m-actions">
            <Button name="act" value="release">
              {t('release-act')}
            </Button>
            <Link to={cityPath(sheet.city.slug, 'votes', sheet.voteSlug, 'result')}>{t('to-result')}</Link>
          </p>
        </Form>
      )}
    </>
  )
}

function WillBePublic({ sheet }: { readonly sheet: VoteSheet }) {
  const { t } = useTranslation('publication')
  return (
    <>
      <section className="m-section m-stack">
        <div className="m-head">
          <h2>{t('release-public')}</h2>
        </div>
        <Voice text={sheet.title} as="h3" />
        <VoteFigures sheet={sheet} />
        <p>{t(sheet.ballotFileHash === null ? 'release-ballots-kept' : 'release-ballots-public')}</p>
      </section>
      <VoteFacts sheet={sheet} />
      <OptionsTable sheet={sheet} />
    </>
  )
}

interface BecameProps {
  readonly city: string
  readonly zone: string
  readonly released: NonNullable<ReleasePage['released']>
}

/** Whether the network has heard it, and what can be done if it has not. */
function Became({ city, zone, released: { number, heardAt } }: BecameProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const to = cityPath(city, 'publications', number)
  if (heardAt !== null)
    return (
      <div className="m-section m-stack">
        <p>{t('network-heard', { date: format.instant(heardAt, zone) })}</p>
        <p>
          <ButtonLink to={to}>{t('to-publication')}</ButtonLink>
        </p>
      </div>
    )
  return (
    <Panel className="m-section">
      <p>{t('tell-lead')}</p>
      <Form method="post">
        <p className="m-actions">
          <Button name="act" value="tell">
            {t('tell-act')}
          </Button>
          <Link to={to}>{t('to-publication')}</Link>
        </p>
      </Form>
    </Panel>
  )
}

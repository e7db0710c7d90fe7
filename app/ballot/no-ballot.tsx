/** Why there is no ballot here now, and what the reader can do. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Panel } from '#app/ui/panel.tsx'
import { State } from '#app/ui/state.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  readonly city: string
  readonly slug: string
  readonly phone: string | null
}

export function NoBallot({ page, zone, city, slug, phone }: Props) {
  const { t } = useTranslation('ballot')
  return (
    <div className="m-stack">
      <Voice text={page.title} as="h1" />
      <Panel>
        <Why page={page} zone={zone} />
        {phone && page.reason === 'not-verified' && <p>{t('help-by-phone', { phone })}</p>}
        <p>
          <Link to={cityPath(city, 'votes', slug)}>{t('to-vote')}</Link>
        </p>
      </Panel>
    </div>
  )
}

function Why({ page, zone }: Pick<Props, 'page' | 'zone'>) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const [opens, closes] = [format.instant(page.opensAt, zone), format.instant(page.closesAt, zone)]
  switch (page.reason) {
    case 'closed':
      return <Reason is="closed" state={t('closed-at', { instant: closes })} sentence={t('closed')} />
    case 'not-open-yet':
      return <Reason is="waiting" state={t('opens-at', { instant: opens })} sentence={t('not-open-yet')} />
    case 'not-verified':
      return <Reason is="waiting" state={t('not-verified')} sentence={t('how-to-be-verified')} />
    case 'not-on-the-roll':
      return <Reason is="waiting" state={t('not-on-the-roll')} sentence={t('roll-explained')} />
    default:
      return <Reason is="waiting" state={t('not-sealed')} sentence={t('not-sealed-explained')} />
  }
}

interface ReasonProps {
  readonly is: 'closed' | 'waiting'
  readonly state: string
  readonly sentence: string
}

function Reason({ is, state, sentence }: ReasonProps) {
  return (
    <>
      <State is={is}>{state}</State>
      <p>{sentence}</p>
    </>
  )
}

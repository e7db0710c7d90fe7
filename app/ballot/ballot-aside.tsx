/** As whom the reader votes, and the other ways to vote. */
import { useTranslation } from 'react-i18next'
import { Panel } from '#app/ui/panel.tsx'

export function BallotAside({ phone }: { readonly phone: string | null }) {
  const { t } = useTranslation('ballot')
  return (
    <Panel>
      <h2 className="m-panel-title">{t('you-vote-as')}</h2>
      <p>{t('verified-resident')}</p>
      <p>{t('last-ballot-counts')}</p>
      {phone && <p>{t('help-by-phone', { phone })}</p>}
    </Panel>
  )
}

/** Support for a proposal: how many, and the one click that gives or takes back one's own. */
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button } from '#app/ui/button.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { Panel } from '#app/ui/panel.tsx'
import type { ProposalPage } from './proposal-page.server.ts'

interface SupportPanelProps {
  /** Slug. */
  readonly city: string
  readonly proposal: ProposalPage
}

export function SupportPanel({ city, proposal }: SupportPanelProps) {
  const { t } = useTranslation(['proposal', 'refusals'])
  const format = useFormat()
  const { supporters, cost, currency, reader, number } = proposal
  return (
    <Panel label={t('proposal:support-heading')}>
      <Figures
        items={[
          ...(supporters > 0 || !reader.noSupport
            ? [
                {
                  value: format.number(supporters),
                  label: t('proposal:supporters-label', { count: supporters }),
                },
              ]
            : []),
          { value: format.money(cost, currency), label: t('proposal:cost') },
        ]}
      />
      {reader.noSupport ? (
        <p>{t(`refusals:${reader.noSupport}`)}</p>
      ) : (
        <>
          <Form method="post" action={cityPath(city, 'proposals', number, 'support')}>
            <Button
              name="supports"
              value={reader.supports ? 'no' : 'yes'}
              variant={reader.supports ? 'secondary' : 'primary'}
              data-fullwidth
            >
              {t(reader.supports ? 'proposal:unsupport' : 'proposal:support')}
            </Button>
          </Form>
          <p className="m-small m-quiet">{t('proposal:support-explained')}</p>
        </>
      )}
    </Panel>
  )
}

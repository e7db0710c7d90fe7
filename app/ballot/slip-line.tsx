/** An option on the slip: its name, and what it costs and where, if anything. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { BallotLine, BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly line: BallotLine
  readonly page: Pick<BallotPage, 'currency' | 'spends'>
}

export function SlipLine({ line, page }: Props) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  return (
    <>
      <span className="m-t" lang={line.title.language}>
        {line.title.body}
      </span>
      <span className="m-c">
        {page.spends && <b>{format.money(line.cost, page.currency)}</b>}
        {line.district ? (
          <span className="m-quiet" lang={line.district.language}>
            {line.district.body}
          </span>
        ) : (
          page.spends && <span className="m-quiet">{t('whole-city')}</span>
        )}
      </span>
    </>
  )
}

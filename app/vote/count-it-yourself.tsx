/** The seal of a result: fingerprint of the ballot file, the command, and the package to count again. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Seal } from '#app/ui/panel.tsx'
import type { ResultPage } from './result-page.server.ts'

interface Props {
  readonly city: string
  readonly result: ResultPage
}

export function CountItYourself({ city, result }: Props) {
  const { t } = useTranslation('result')
  const { publicationNumber, publishesBallots } = result
  return (
    <Seal title={publishesBallots ? t('count-yourself') : t('not-recountable')}>
      <p>{publishesBallots ? t('count-yourself-explained') : t('not-recountable-explained')}</p>
      <p className="m-small">{t('ballot-file-hash')}</p>
      <Hash value={result.ballotFileHash} />
      {publicationNumber === null ? (
        <p>{t('not-released-yet')}</p>
      ) : (
        <Released city={city} number={publicationNumber} isRecountable={publishesBallots} />
      )}
      <p className="m-small">{t('manifest-hash')}</p>
      <Hash value={result.manifestHash} />
      <p>
        <Link reloadDocument to={cityPath(city, 'votes', result.slug, 'manifest.json')}>
          {t('manifest-file')}
        </Link>
      </p>
    </Seal>
  )
}

interface ReleasedProps {
  readonly city: string
  readonly number: number
  readonly isRecountable: boolean
}

function Released({ city, number, isRecountable }: ReleasedProps) {
  const { t } = useTranslation('result')
  return (
    <>
      {isRecountable && (
        <pre>
          <code translate="no">meydan verify package.zip</code>
        </pre>
      )}
      <p>
        <ButtonLink reloadDocument to={cityPath(city, 'publications', number, 'package.zip')}>
          {t('download-package')}
        </ButtonLink>
      </p>
      <p>
        <Link to={cityPath(city, 'publications', number)}>{t('signed-publication', { number })}</Link>
      </p>
    </>
  )
}

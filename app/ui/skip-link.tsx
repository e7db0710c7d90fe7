/** For who reads with the keyboard: past the masthead. */
import { useTranslation } from 'react-i18next'

export function SkipLink() {
  const { t } = useTranslation('ui')
  return (
    <a className="ds-skip-link" href="#main">
      {t('skip-to-content')}
    </a>
  )
}

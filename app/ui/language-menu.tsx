/** The languages of the house, each in itself. A form, so that the choice stays and works without script. */
import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { useReader } from '#app/i18n/reader.tsx'
import { useOwnPath } from './own-path.ts'

export function LanguageMenu() {
  const { t } = useTranslation('ui')
  const { language } = useReader()
  const here = useOwnPath()
  const current = LANGUAGES.find((one) => one === language) ?? 'en'
  return (
    <li>
      <details className="m-language">
        <summary>
          <span className="ds-sr-only">{t('choose-language')}: </span>
          <span lang={current}>{LANGUAGE_NAMES[current]}</span>
        </summary>
        <form method="post" action="/settings">
          <input type="hidden" name="to" value={here} />
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="submit"
              name="language"
              value={one}
              lang={one}
              aria-current={one === current ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
        </form>
      </details>
    </li>
  )
}

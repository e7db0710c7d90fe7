/** Ties that the count met, and what settled each. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ResultProps } from './result-props.ts'

export function Ties({ result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  if (result.ties.length === 0) return <p>{t('no-ties')}</p>
  return (
    <>
      <h2>{t('ties')}</h2>
      <p>{t('ties-explained')}</p>
      <ul className="m-rows">
        {result.ties.map((tie) => (
          <li key={`${tie.round} ${tie.chosen.id}`}>
            <p>
              {t('tie-of-round', {
                round: format.number(tie.round),
                count: tie.options.length,
                by: tie.settledBy === 'earlier-rounds' ? 'rounds' : tie.settledBy,
              })}
            </p>
            <p>
              {t('tie-chosen')} <Voice text={tie.chosen.title} />
            </p>
            <p>{t('tie-others')}</p>
            <ul>
              {tie.options
                .filter(({ id }) => id !== tie.chosen.id)
                .map(({ id, title }) => (
                  <li key={id}>
                    <Voice text={title} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

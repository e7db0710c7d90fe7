/** How the ballots of a vote will be counted, in one honest paragraph. */
import { useTranslation } from 'react-i18next'
import type { Rule } from '#app/voting/rule.ts'

export function RuleExplained({ rule }: { readonly rule: Pick<Rule, 'id'> }) {
  const { t } = useTranslation('vote')
  return (
    <details className="ds-details">
      <summary>{t('how-it-is-counted')}</summary>
      <div className="m-stack">
        <h3>{t(`rule-${rule.id}`)}</h3>
        <p>{t(`rule-${rule.id}-explained`)}</p>
      </div>
    </details>
  )
}

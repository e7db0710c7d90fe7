/** How this vote was counted, step by step, with its own numbers. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import type { EqualSharesRule } from '#app/voting/budget-rule.ts'
import type { Share } from '#app/voting/tally.ts'
import { wholeUnits } from './amounts.ts'
import type { ResultProps } from './result-props.ts'

export function CountExplained({ result }: ResultProps) {
  const { t } = useTranslation('result')
  const { rule, share } = result
  return (
    <details className="ds-details">
      <summary>{t('how-counted')}</summary>
      <div className="m-stack">
        {rule.id === 'equal-shares' && share ? (
          <SharesExplained rule={rule} share={share} result={result} />
        ) : (
          <p>{t(`steps-${rule.id}`, { count: result.ballots })}</p>
        )}
        <p>{t(`tie-order-${rule.ties[0]}`)}</p>
      </div>
    </details>
  )
}

interface Props extends Pick<ResultProps, 'result'> {
  readonly rule: EqualSharesRule
  readonly share: Share
}

function SharesExplained({ rule, share, result }: Props) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  const [start, final] = [money(wholeUnits(share.start)), money(wholeUnits(share.final))]
  return (
    <>
      <p>{t('shares-divided', { budget: money(result.budget), count: result.ballots, start })}</p>
      <p>{t('shares-bought')}</p>
      {rule.completion.startsWith('add1') && (
        <p>{t('shares-raised', { step: money(rule.step), count: share.counts, final })}</p>
      )}
      <p>{t(`shares-end-${share.end}`)}</p>
      {share.refused && (
        <p>
          {t('shares-refused', {
            share: money(wholeUnits(share.refused.share)),
            cost: money(share.refused.cost),
          })}
        </p>
      )}
      {share.added.length > 0 && <p>{t('shares-added', { count: share.added.length })}</p>}
      {share.comparison && (
        <p>
          {t(share.comparison.isReplaced ? 'shares-replaced' : 'shares-kept', {
            shares: share.comparison.shares,
            greedy: share.comparison.greedy,
          })}
        </p>
      )}
      <Table
        caption={t('share-steps')}
        head={[t('share-of-each'), t('winners-at-share'), t('cost-at-share')]}
        numeric={[0, 1, 2]}
        rows={share.steps.map((step) => [
          money(wholeUnits(step.share)),
          format.number(step.winners),
          money(step.cost),
        ])}
      />
    </>
  )
}

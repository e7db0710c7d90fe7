/** Whom a budget reaches, by this rule and by the two usual ones, where it went, and whether a group was neglected. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Table } from '#app/ui/table.tsx'
import { nearest } from '#app/voting/exact.ts'
import type { Reach } from '#app/voting/explain/explained.ts'
import { spendingBy } from '#app/voting/explain/spending-by.ts'
import type { ShownOption } from './result.ts'
import type { ResultProps } from './result-props.ts'

export function BudgetFairness({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const { explained } = result
  if (!explained) return null
  return (
    <section className="m-section m-stack">
      <SectionHead title={t('whom-it-reaches')} aside={t('whom-explained')} />
      <ReachTable result={result} reach={explained.reach} />
      <Proportional city={city} result={result} />
      <div className="m-two m-even">
        <SpentBy result={result} what="district" kindOf={(option) => option.district?.body ?? null} />
        <SpentBy result={result} what="theme" kindOf={({ theme }) => theme} />
      </div>
    </section>
  )
}

interface ReachProps extends Pick<ResultProps, 'result'> {
  readonly reach: Readonly<Record<'here' | 'greedy' | 'equalShares', Reach>>
}

function ReachTable({ result, reach }: ReachProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const lines = [
    ['reach-here', reach.here],
    ['reach-greedy', reach.greedy],
    ['reach-shares', reach.equalShares],
  ] as const
  return (
    <Table
      caption={t('reach')}
      cards
      head={[t('reach-rule'), t('reach-papers'), t('reach-share'), t('reach-winners'), t('reach-cost')]}
      numeric={[1, 2, 3, 4]}
      rows={lines.map(([key, { papers, share, winners, cost }]) => [
        t(key),
        format.number(papers),
        share === null ? '–' : format.percent(nearest(share)),
        format.number(winners.length),
        format.money(cost, result.currency),
      ])}
    />
  )
}

function Proportional({ result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const found = result.explained?.proportionality
  if (!found?.ejrPlus) return null
  const { ejrPlus, priceable } = found
  return (
    <>
      {ejrPlus.holds ? (
        <p>{t('ejr-holds')}</p>
      ) : (
        <p>
          {t('ejr-fails', {
            count: ejrPlus.papers,
            option: result.options.find(({ id }) => id === ejrPlus.option)?.title.body ?? ejrPlus.option,
            deserves: format.money(Math.floor(nearest(ejrPlus.deserves)), result.currency),
          })}
        </p>
      )}
      <p>{t(`priceable-${priceable}`)}</p>
    </>
  )
}

interface SpentByProps extends Pick<ResultProps, 'result'> {
  readonly what: 'district' | 'theme'
  readonly kindOf: (option: ShownOption) => string | null
}

function SpentBy({ result, what, kindOf }: SpentByProps) {
  const { t } = useTranslation(['result', 'consultation'])
  const format = useFormat()
  const winners = result.winners.map(({ id }) => id)
  const lines = spendingBy(result.options, winners, kindOf)
  const name = (kind: string | null) => {
    if (kind === null) return t('result:whole-city')
    return what === 'theme' ? t(`consultation:theme-${kind.toLowerCase()}`) : kind
  }
  return (
    <Table
      caption={t(`result:by-${what}`)}
      head={[t(`result:${what}`), t('result:chosen-of'), t('result:price')]}
      numeric={[1, 2]}
      rows={lines.map((line) => [
        name(line.of),
        t('result:so-many-of', { winners: line.winners, options: line.options }),
        format.money(line.cost, result.currency),
      ])}
    />
  )
}

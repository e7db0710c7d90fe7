/** The picture of a result: where a budget went, or how long every option's bar is. The tables have the same figures. */
import { useTranslation } from 'react-i18next'
import { type Bar, Bars } from '#app/chart/bars.tsx'
import { BudgetStrip } from '#app/chart/budget-strip.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import { nearest } from '#app/voting/exact.ts'
import { OptionName } from './option-name.tsx'
import type { Result, ShownOption } from './result.ts'
import type { ResultProps } from './result-props.ts'

export function ResultPicture({ city, result }: ResultProps) {
  if (result.spends)
    return (
      <>
        <Strip result={result} />
        {result.share && <Purses city={city} result={result} />}
        {result.parts && <Parts result={result} parts={result.parts} />}
      </>
    )
  return <Standing city={city} result={result} />
}

/** Blocks in the order of price, widest first, so that the narrow ones do not get lost. */
function Strip({ result }: Pick<ResultProps, 'result'>) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  const items = [...result.winners]
    .sort((one, other) => other.cost - one.cost)
    .map(({ id, title, cost, supporters }) => ({ id, label: title.body, cost, supporters }))
  const values = { count: items.length, spent: money(result.spent), budget: money(result.budget) }
  return (
    <BudgetStrip
      budget={result.budget}
      items={items}
      currency={result.currency}
      title={t('strip-title', values)}
    />
  )
}

/** Parts of the budget, each spent by itself. */
function Parts({
  result,
  parts,
}: Pick<ResultProps, 'result'> & { readonly parts: NonNullable<Result['parts']> }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  return (
    <Table
      caption={t('parts')}
      cards
      head={[t('part'), t('chosen-of'), t('spent'), t('part-budget')]}
      numeric={[1, 2, 3]}
      rows={parts.map(({ id, name, budget, cost, options, winners }) => [
        name?.body ?? id ?? t('whole-city'),
        t('so-many-of', { winners, options }),
        money(cost),
        money(budget),
      ])}
    />
  )
}

/** What each supporter paid at most, against the share that every ballot had. */
function Purses({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const share = nearest(result.share?.final ?? '0')
  const bars = result.winners
    .filter(({ paidAtMost }) => paidAtMost !== null)
    .sort((one, other) => one.place - other.place)
    .map(
      (winner): Bar => ({
        id: winner.id,
        label: <OptionName city={city} option={winner} />,
        value: winner.paidAtMost ?? 0,
        words: format.money(winner.paidAtMost ?? 0, result.currency),
      }),
    )
  if (bars.length === 0) return null
  const title = t('purses-title', { share: format.money(Math.round(share), result.currency) })
  return (
    <details className="ds-details">
      <summary>{t('purses')}</summary>
      <div className="m-stack">
        <p>{title}</p>
        <Bars bars={bars} full={share} framed title={title} />
      </div>
    </details>
  )
}

/** Every option, in the order of the result. */
function Standing({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const won = new Set(result.winners.map(({ id }) => id))
  const bars = inOrder(result).map((option): Bar => {
    const value = option.points ?? option.supporters
    return {
      id: option.id,
      label: <OptionName city={city} option={option} />,
      value,
      words: format.number(value),
      state: won.has(option.id) ? { word: t('is-chosen'), is: 'done' } : undefined,
    }
  })
  const title = t(`bars-${result.rule.id}`)
  return (
    <>
      <p>{title}</p>
      <Bars bars={bars} full={0} title={title} />
    </>
  )
}

function inOrder({ options, ranking }: Result): ShownOption[] {
  if (!ranking) return [...options].sort((a, b) => (b.points ?? b.supporters) - (a.points ?? a.supporters))
  const places = new Map(ranking.flatMap((tier, place) => tier.map((id) => [id, place] as const)))
  return [...options].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

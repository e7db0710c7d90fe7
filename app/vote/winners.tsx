/** Who won: the most supported first, then all in a table that opens without script. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import { OptionName } from './option-name.tsx'
import type { Winner } from './result.ts'
import type { ResultProps } from './result-props.ts'

const AT_FIRST = 8

export function Winners({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const { winners } = result
  const first = winners.slice(0, AT_FIRST)
  const hasMore = winners.length > first.length
  if (result.rule.id === 'harmonic') return null
  if (winners.length === 0) return <p>{t('nobody-won')}</p>
  const caption = hasMore
    ? t('first-winners', { shown: first.length, count: winners.length })
    : t('all-winners', { count: winners.length })
  return (
    <>
      <WinnersTable city={city} result={result} winners={first} caption={caption} />
      {hasMore && (
        <details className="ds-details">
          <summary>{t('all-winners', { count: winners.length })}</summary>
          <div>
            <WinnersTable
              city={city}
              result={result}
              winners={[...winners].sort((one, other) => one.place - other.place)}
              caption={t('winners-in-order')}
            />
          </div>
        </details>
      )}
    </>
  )
}

interface TableProps extends Pick<ResultProps, 'city' | 'result'> {
  readonly winners: readonly Winner[]
  readonly caption: string
}

function WinnersTable({ city, result, winners, caption }: TableProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const hasShares = result.share !== null
  const hasPoints = winners.some(({ points }) => points !== null)
  const columns: readonly (readonly [string, (winner: Winner) => ReactNode])[] = [
    [t('proposal'), (winner) => <OptionName key="title" city={city} option={winner} />],
    [t('place'), ({ place }) => format.number(place)],
    ...(hasPoints ? [[t('points'), ({ points }: Winner) => format.number(points ?? 0)] as const] : []),
    [t('supporters'), ({ supporters }) => format.number(supporters)],
    ...(result.spends
      ? [[t('price'), ({ cost }: Winner) => format.money(cost, result.currency)] as const]
      : []),
    ...(hasShares
      ? [
          [
            t('paid-at-most'),
            ({ paidAtMost }: Winner) => format.money(paidAtMost ?? 0, result.currency),
          ] as const,
        ]
      : []),
  ]
  return (
    <Table
      caption={caption}
      cards
      head={columns.map(([head]) => head)}
      numeric={columns.map((_, i) => i).slice(1)}
      rows={winners.map((winner) => columns.map(([, cell]) => cell(winner)))}
    />
  )
}

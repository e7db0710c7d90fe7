/** Who won: the most supported first, then all in a table that opens without script. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { Winner } from './result.ts'
import type { ResultProps } from './result-props.ts'

const AT_FIRST = 8

export function Winners({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const { winners } = result
  const first = winners.slice(0, AT_FIRST)
  const hasMore = winners.length > first.length
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
      <p className="m-actions">
        <Link reloadDocument to={cityPath(city, 'votes', result.slug, 'result.csv')}>
          {t('as-csv')}
        </Link>
        {result.publishesBallots && (
          <Link reloadDocument to={cityPath(city, 'votes', result.slug, 'ballots.pb')}>
            {t('as-pabulib')}
          </Link>
        )}
      </p>
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
  const head = [t('proposal'), t('place'), t('supporters'), t('price')]
  return (
    <Table
      caption={caption}
      cards
      head={hasShares ? [...head, t('paid-at-most')] : head}
      numeric={[1, 2, 3, 4]}
      rows={winners.map(({ title, proposalNumber, place, supporters, cost, paidAtMost }) => {
        const cells = [
          <Link key="title" to={cityPath(city, 'proposals', proposalNumber)}>
            <Voice text={title} />
          </Link>,
          format.number(place),
          format.number(supporters),
          format.money(cost, result.currency),
        ]
        return hasShares ? [...cells, format.money(paidAtMost ?? 0, result.currency)] : cells
      })}
    />
  )
}

/** Every option against every other: on how many ballots that of the row stands above that of the column. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import type { Duels } from '#app/voting/tally.ts'
import { OptionName } from './option-name.tsx'
import type { ResultProps } from './result-props.ts'

export function DuelsTable({ city, result, duels }: ResultProps & { readonly duels: Duels }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const { options } = result
  const name = (position: number) => options[position]?.title.body ?? ''
  return (
    <>
      <h2>{t('duels')}</h2>
      <p>{t('duels-explained')}</p>
      {[duels.wins, duels.strengths].map((square, which) => (
        <details className="ds-details" key={which === 0 ? 'wins' : 'strengths'} open={which === 0}>
          <summary>{t(which === 0 ? 'duels-wins' : 'duels-strengths')}</summary>
          <div>
            <Table
              caption={t(which === 0 ? 'duels-wins' : 'duels-strengths')}
              head={[t('proposal'), ...options.map((option) => option.title.body)]}
              numeric={options.map((_, i) => i + 1)}
              rows={square.map((row, i) => [
                <OptionName
                  key="name"
                  city={city}
                  option={options[i] ?? { title: EMPTY, proposalNumber: null }}
                />,
                ...row.map((number, j) =>
                  i === j ? (
                    '–'
                  ) : (
                    <span
                      key={name(j)}
                      className="m-heat"
                      data-is={
                        number > (square[j]?.[i] ?? 0)
                          ? 'won'
                          : number === (square[j]?.[i] ?? 0)
                            ? 'even'
                            : 'lost'
                      }
                    >
                      {format.number(number)}
                    </span>
                  ),
                ),
              ])}
            />
          </div>
        </details>
      ))}
    </>
  )
}

const EMPTY = { body: '', language: 'zxx' } as ResultProps['result']['options'][number]['title']

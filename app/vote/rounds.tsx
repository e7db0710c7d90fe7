/** What happened round by round, each as a table and, where votes move, as bars too. */
import { useTranslation } from 'react-i18next'
import { type Bar, Bars } from '#app/chart/bars.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { Table } from '#app/ui/table.tsx'
import { DuelsTable } from './duels-table.tsx'
import { OptionName } from './option-name.tsx'
import type { ShownOption } from './result.ts'
import type { ResultProps } from './result-props.ts'
import type { ShownRound } from './shown-round.ts'

export function Rounds({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  if (result.duels) return <DuelsTable city={city} result={result} duels={result.duels} />
  if (result.spends) return <Purchases city={city} result={result} />
  if (result.rounds.length < 2) return null
  return (
    <>
      <h2>{t('rounds')}</h2>
      {result.rounds.map((round, index) => (
        <details
          className="ds-details"
          key={round.number}
          open={index === 0 || index === result.rounds.length - 1}
        >
          <summary>{t('round', { number: round.number })}</summary>
          <div className="m-stack">
            <Happened round={round} result={result} />
            <RoundShown round={round} city={city} result={result} />
          </div>
        </details>
      ))}
    </>
  )
}

interface RoundProps extends ResultProps {
  readonly round: ShownRound
}

function Happened({ round, result }: Omit<RoundProps, 'city'>) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const names = (ids: readonly string[]) =>
    ids.map((id) => result.options.find((option) => option.id === id)?.title.body ?? id).join('; ')
  return (
    <p>
      {round.transfer && <>{t(`moved-${round.transfer.why}`, { names: names(round.transfer.from) })} </>}
      {round.elected.length > 0 && <>{t('round-elected', { names: names(round.elected) })} </>}
      {round.excluded.length > 0 && <>{t('round-excluded', { names: names(round.excluded) })} </>}
      {round.exhausted > 0 && t('round-exhausted', { votes: format.number(round.exhausted) })}
    </p>
  )
}

function RoundShown({ round, city, result }: RoundProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const byId = new Map(result.options.map((option) => [option.id, option]))
  const lines = round.lines.flatMap((line) => {
    const option = byId.get(line.id)
    return option ? [{ ...line, option }] : []
  })
  const state = (id: string): Bar['state'] => {
    if (round.elected.includes(id)) return { word: t('is-chosen'), is: 'done' }
    return round.excluded.includes(id) ? { word: t('is-out'), is: 'closed' } : undefined
  }
  const bars = lines.map(
    ({ id, votes, gained, option }): Bar => ({
      id,
      label: <OptionName city={city} option={option} />,
      value: votes,
      words: format.number(votes),
      gained,
      state: state(id),
    }),
  )
  const caption = t('round-table', { number: round.number })
  return (
    <>
      <Bars bars={bars} full={result.quota ?? 0} line={result.quota ?? undefined} title={caption} />
      <Table
        caption={caption}
        head={[t('proposal'), t('votes'), t('came-in')]}
        numeric={[1, 2]}
        rows={lines.map(({ votes, gained, option }) => [
          <OptionName key="name" city={city} option={option} />,
          format.number(votes),
          format.number(gained),
        ])}
      />
    </>
  )
}

/** What was bought in which order, by what it was weighed, and what was left. */
function Purchases({ city, result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const byId = new Map<string, ShownOption>(result.options.map((option) => [option.id, option]))
  const rows = result.rounds.flatMap(({ elected, lines, left }) =>
    elected.flatMap((id) => {
      const option = byId.get(id)
      const votes = lines.find((line) => line.id === id)?.votes
      return option ? [{ option, votes, left }] : []
    }),
  )
  if (rows.length === 0) return null
  return (
    <details className="ds-details">
      <summary>{t('rounds')}</summary>
      <div>
        <Table
          caption={t(`weighed-${result.rule.id}`)}
          cards
          head={[t('proposal'), t('weighed'), t('price'), t('left-then')]}
          numeric={[1, 2, 3]}
          rows={rows.map(({ option, votes, left }) => [
            <OptionName key="name" city={city} option={option} />,
            votes === undefined ? '' : format.number(votes),
            format.money(option.cost, result.currency),
            format.money(left, result.currency),
          ])}
        />
      </div>
    </details>
  )
}

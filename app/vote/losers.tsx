/** Why each of the others was not chosen, in a sentence with its numbers. */
import { useTranslation } from 'react-i18next'
import { ReachBar } from '#app/chart/reach-bar.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { shareBelowOne, shown, wholeUnits } from './amounts.ts'
import { OptionName } from './option-name.tsx'
import type { Loser } from './result.ts'
import type { ResultProps } from './result-props.ts'
import { WhatIf } from './what-if.tsx'

const AT_FIRST = 5
/** Tenths of a per cent. */
const DECIMALS = 3

export function Losers(props: ResultProps) {
  const { t } = useTranslation('result')
  const { losers } = props.result
  const rest = losers.slice(AT_FIRST)
  return (
    <>
      <LoserRows {...props} losers={losers.slice(0, AT_FIRST)} />
      {rest.length > 0 && (
        <details className="ds-details">
          <summary>{t('other-losers', { count: rest.length })}</summary>
          <div>
            <LoserRows {...props} losers={rest} />
          </div>
        </details>
      )}
    </>
  )
}

function LoserRows({ city, result, losers }: ResultProps & { readonly losers: readonly Loser[] }) {
  return (
    <ul className="m-rows m-split">
      {losers.map((loser) => (
        <li key={loser.id}>
          <h3>
            <OptionName city={city} option={loser} />
          </h3>
          <p>
            <WhyNot loser={loser} result={result} />
          </p>
          <WhatIf loser={loser} result={result} />
          <Reach loser={loser} />
        </li>
      ))}
    </ul>
  )
}

/** Held money is rounded down and what is missing is the difference, so that the sentence adds up. */
function WhyNot({ loser, result }: { readonly loser: Loser; readonly result: ResultProps['result'] }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  const { loss, supporters, cost } = loser
  const common = { count: supporters, cost: money(cost), budget: money(result.budget) }
  switch (loss.why) {
    case 'supporters-ran-out': {
      const held = wholeUnits(loss.held)
      return t('why-supporters-ran-out', { ...common, held: money(held), missing: money(cost - held) })
    }
    case 'did-not-fit':
      return t('why-did-not-fit', { ...common, left: money(loss.left), missing: money(loss.missing) })
    case 'below-threshold':
      return t('why-below-threshold', { ...common, threshold: loss.threshold })
    case 'fewer':
    case 'below-acceptance':
      return t(`why-${loss.why}`, {
        votes: format.number(shown(loss.votes)),
        needed: format.number(shown(loss.needed)),
      })
    case 'below-none':
      return t('why-below-none', {
        votes: format.number(shown(loss.votes)),
        none: format.number(shown(loss.none)),
      })
    case 'excluded':
      return t('why-excluded', { votes: format.number(shown(loss.votes)), round: loss.round })
    case 'last':
      return t('why-last', { votes: format.number(shown(loss.votes)), by: nameOf(loss.by, result) })
    case 'beaten':
      return t('why-beaten', {
        by: nameOf(loss.by, result),
        votes: format.number(loss.votes),
        against: format.number(loss.against),
      })
    case 'incompatible':
      return t('why-incompatible', { by: nameOf(loss.with, result) })
    default:
      return t(`why-${loss.why}`, common)
  }
}

const nameOf = (id: string, { options }: ResultProps['result']): string =>
  options.find((option) => option.id === id)?.title.body ?? id

/** How much of the price was there; where that cannot be said, how many supported it. */
function Reach({ loser: { loss, supporters } }: { readonly loser: Loser }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const share = reachOf(loss)
  return (
    <div className="m-meta">
      {share !== undefined && <ReachBar share={share} />}
      <span className="m-num">
        {share === undefined
          ? t('supporters-are', { count: supporters })
          : t('price-reached', { share: format.percent(share) })}
      </span>
    </div>
  )
}

function reachOf(loss: Loser['loss']): number | undefined {
  if (loss.why === 'supporters-ran-out') return shareBelowOne(loss.reach, DECIMALS)
  if (loss.why === 'did-not-fit') return shareBelowOne(`${loss.left}/${loss.cost}`, DECIMALS)
  return undefined
}

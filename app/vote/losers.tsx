/** Why each of the others was not chosen, in a sentence with its numbers. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ReachBar } from '#app/chart/reach-bar.tsx'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import { shareBelowOne, wholeUnits } from './amounts.ts'
import type { Loser } from './result.ts'
import type { ResultProps } from './result-props.ts'

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
            <Link to={cityPath(city, 'proposals', loser.proposalNumber)}>
              <Voice text={loser.title} />
            </Link>
          </h3>
          <p>
            <WhyNot loser={loser} result={result} />
          </p>
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
    default:
      return t(`why-${loss.why}`, common)
  }
}

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

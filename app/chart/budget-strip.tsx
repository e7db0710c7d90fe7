/** Where a budget went: one block a project, as wide as its price; what is left over stays an empty frame. */
import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useFormat } from '#app/i18n/use-format.ts'

export interface BudgetBlock {
  readonly id: string
  readonly label: string
  /** Minor units, like the budget. */
  readonly cost: number
  readonly supporters: number
}

interface BudgetStripProps {
  readonly budget: number
  /** In the order in which they are drawn. */
  readonly items: readonly BudgetBlock[]
  readonly currency: string
  /** What the picture shows, in a sentence. The table with the same figures follows it. */
  readonly title: string
}

const WIDTH = 1100
const HEIGHT = 56
const GAP = 1.5

/** Darker, more supporters. */
export function BudgetStrip({ budget, items, currency, title }: BudgetStripProps) {
  const id = useId()
  const { money } = useFormat()
  return (
    <figure className="m-fig">
      <svg
        className="m-budget"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{title}</title>
        <rect className="m-empty" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
        {blocksOf(items, budget).map(({ key, x, width, ink }) => (
          <rect key={key} className="m-ink" x={x} width={width} height={HEIGHT} fillOpacity={ink} />
        ))}
      </svg>
      <div className="m-axis" aria-hidden="true">
        {[0, budget / 2, budget].map((amount) => (
          <span key={amount}>{money(Math.round(amount), currency)}</span>
        ))}
      </div>
    </figure>
  )
}

interface Block {
  readonly key: string
  readonly x: number
  readonly width: number
  readonly ink: number
}

/** Blocks side by side from the left, in units of the drawing. More than the budget is drawn to scale, not cut. */
export function blocksOf(items: readonly BudgetBlock[], budget: number): Block[] {
  const total = items.reduce((sum, { cost }) => sum + cost, 0)
  const across = scaleLinear([0, Math.max(budget, total, 1)], [0, WIDTH])
  const ink = scaleLinear([0, Math.max(1, ...items.map(({ supporters }) => supporters))], [0.5, 1])
  let spent = 0
  return items.map(({ id, cost, supporters }) => {
    const [from, to] = [across(spent), across(spent + cost)]
    spent += cost
    return {
      key: id,
      x: tenths(from),
      width: tenths(Math.max(to - from - GAP, 0.5)),
      ink: hundredths(ink(supporters)),
    }
  })
}

const tenths = (number: number) => Math.round(number * 10) / 10
const hundredths = (number: number) => Math.round(number * 100) / 100

/** Why options did not win, one line each. */
import type { Loss, Tally } from '#app/voting/tally.ts'
import { spendsMoney, type Teller } from './teller.ts'

export function lossesTold(tally: Tally, teller: Teller): string[] {
  const { losses } = tally
  if (losses.length === 0) return []
  const head = spendsMoney(tally) ? 'tally:losses' : 'tally:losses-plain'
  const lines = losses.map((loss) => {
    const values = { project: teller.option(loss.id), ...valuesOf(loss, teller) }
    return `  ${teller.t(`tally:loss-${loss.why}`, values)}`
  })
  return ['', teller.t(head, { count: losses.length }), ...lines]
}

function valuesOf(loss: Loss, { number, exact, option }: Teller): Record<string, string | number> {
  switch (loss.why) {
    case 'no-supporters':
    case 'is-none':
    case 'undecided':
      return {}
    case 'above-budget':
      return { cost: number(loss.cost) }
    case 'below-threshold':
      return { supporters: loss.supporters, threshold: loss.threshold }
    case 'did-not-fit':
      return { cost: number(loss.cost), left: number(loss.left) }
    case 'after-the-stop':
      return { at: loss.at }
    case 'supporters-ran-out':
      return { cost: number(loss.cost), held: exact(loss.held), missing: exact(loss.missing) }
    case 'fewer':
    case 'below-acceptance':
      return { votes: exact(loss.votes), needed: exact(loss.needed) }
    case 'excluded':
      return { votes: exact(loss.votes), round: loss.round }
    case 'last':
      return { votes: exact(loss.votes), by: option(loss.by) }
    case 'beaten':
      return { by: option(loss.by), votes: number(loss.votes), against: number(loss.against) }
    case 'below-none':
      return { votes: exact(loss.votes), none: exact(loss.none) }
    case 'incompatible':
      return { with: option(loss.with) }
  }
}

/** The style that lets the bar of a ballot move without script: each tick adds its part to the width. */
import type { BallotLimit } from '#app/vote/vote.ts'

interface Line {
  readonly position: number
  readonly cost: number
}

/** The id of an option's box on the page. */
export const boxId = (position: number) => `option-${position}`

/** CSS for the bar of this vote: full when the limit is reached; empty where a ballot has no limit. */
export function barStyle(options: readonly Line[], limit: BallotLimit): string {
  if (limit.kind !== 'number' && limit.kind !== 'cost') return ''
  const part = ({ cost }: Line) => (100 * (limit.kind === 'cost' ? cost : 1)) / limit.most
  const sum = options.map(({ position }) => `var(--p${position},0)`).join(' + ')
  const ticks = options.map(
    (line) => `form:has(#${boxId(line.position)}:checked){--p${line.position}:${part(line).toFixed(4)}}`,
  )
  return `.m-bar i{width:calc((${sum}) * 1%)}\n${ticks.join('\n')}`
}

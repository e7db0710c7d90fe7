/** How far something got: a frame, filled by a share. The sentence beside it says the same. */

interface ReachBarProps {
  /** Of 1; more than all is drawn as all. */
  readonly share: number
  /** What the picture shows, in a sentence; without one the drawing is hidden from who hears the page. */
  readonly title?: string | undefined
}

const WIDTH = 300
const HEIGHT = 18

export function ReachBar({ share, title }: ReachBarProps) {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * (WIDTH - 2) * 10) / 10
  return (
    <svg
      className="m-reach"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <rect className="m-empty" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
      <rect className="m-ink" x="1" y="1" width={filled} height={HEIGHT - 2} />
    </svg>
  )
}

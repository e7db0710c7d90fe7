/**
 * An order of options: a number field each. With script lines can also be dragged, or moved by buttons, and the numbers follow;
 * what moved is said to who hears the page.
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { markName } from './ballot.ts'
import type { BallotLine } from './ballot-page.server.ts'
import { boxId } from './ballot-style.ts'
import type { FieldsProps } from './fields-props.ts'
import { moved, numbered, rankedOf, type Typed } from './ranking.ts'
import { SlipLine } from './slip-line.tsx'

export function RankFields({ page, slip, onChange }: FieldsProps) {
  const { t } = useTranslation('ballot')
  const isScripted = useHydrated()
  const [typed, setTyped] = useState<Typed>(slip.typed)
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const ids = page.lines.map(({ id }) => id)
  const [shown, setShown] = useState(() => inOrder(ids, rankedOf(ids, slip.typed)))
  const most = page.limit.kind === 'ranks' ? page.limit.most : ids.length
  const write = (now: Typed) => {
    setTyped(now)
    onChange({ approved: ids.filter((id) => (now[id] ?? '') !== ''), typed: now })
  }
  const put = (line: BallotLine, place: number) => {
    const order = moved(rankedOf(ids, typed), line.id, place).slice(0, most)
    write(numbered(ids, order))
    setShown(inOrder(ids, order))
    const at = order.indexOf(line.id) + 1
    setSaid(t(at > 0 ? 'placed' : 'taken-out', { option: line.title.body, place: at }))
  }
  const ranked = rankedOf(ids, typed)
  const drop = (onto: string) => {
    const line = page.lines.find(({ id }) => id === dragged)
    if (line) put(line, ranked.includes(onto) ? ranked.indexOf(onto) : ranked.length)
    setDragged(null)
  }
  const lines = shown.flatMap((id) => page.lines.find((line) => line.id === id) ?? [])
  return (
    <>
      <ol className="m-slip m-ranks">
        {lines.map((line) => (
          <li
            key={line.id}
            draggable={isScripted}
            data-dragged={dragged === line.id || undefined}
            onDragStart={() => setDragged(line.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              drop(line.id)
            }}
          >
            <input
              className="ds-input"
              type="number"
              inputMode="numeric"
              id={boxId(line.position)}
              name={markName(line.id)}
              min={1}
              max={most}
              step={1}
              value={typed[line.id] ?? ''}
              onChange={({ currentTarget }) => write({ ...typed, [line.id]: currentTarget.value })}
            />
            <label htmlFor={boxId(line.position)}>
              <SlipLine line={line} page={page} />
            </label>
            {isScripted && <Moves line={line} ranked={ranked} put={put} />}
          </li>
        ))}
      </ol>
      <p className="ds-sr-only" role="status">
        {said}
      </p>
    </>
  )
}

/** Those that are ranked first, in their order. */
const inOrder = (ids: readonly string[], order: readonly string[]): string[] => [
  ...order,
  ...ids.filter((id) => !order.includes(id)),
]

interface MovesProps {
  readonly line: BallotLine
  readonly ranked: readonly string[]
  readonly put: (line: BallotLine, place: number) => void
}

function Moves({ line, ranked, put }: MovesProps) {
  const { t } = useTranslation('ballot')
  const place = ranked.indexOf(line.id)
  const option = line.title.body
  const button = {
    className: 'ds-button',
    type: 'button',
    'data-variant': 'tertiary',
    'data-size': 'sm',
  } as const
  return (
    <span className="m-moves">
      <button
        {...button}
        aria-label={t('move-up', { option })}
        disabled={place === 0}
        onClick={() => put(line, place < 0 ? ranked.length : place - 1)}
      >
        ↑
      </button>
      <button
        {...button}
        aria-label={t('move-down', { option })}
        disabled={place < 0}
        onClick={() => put(line, place === ranked.length - 1 ? -1 : place + 1)}
      >
        ↓
      </button>
    </span>
  )
}

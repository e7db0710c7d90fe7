/** Tables; on phones, where they may, lists of labelled lines. */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface TableProps {
  readonly caption: string
  /** The caption is read out but not seen, where a heading says the same. */
  readonly hidesCaption?: boolean
  readonly head: readonly string[]
  /** A cell a column; the first one names its row. */
  readonly rows: readonly (readonly ReactNode[])[]
  /** Becomes labelled lines below 48 rem. */
  readonly cards?: boolean
  /** Columns of numbers, counted from 0. */
  readonly numeric?: readonly number[]
}

export function Table({
  caption,
  hidesCaption = false,
  head,
  rows,
  cards = false,
  numeric = [],
}: TableProps) {
  const classOf = (column: number) => (numeric.includes(column) ? 'n' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="m-scroll" aria-label={caption} tabIndex={0}>
      <table className={classes('ds-table', cards && 'm-cards')}>
        <caption className={hidesCaption ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((word, column) => (
              <th key={word} scope="col" className={classOf(column)}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by where they stand
            <tr key={row}>
              <Cells cells={cells} head={head} classOf={classOf} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellsProps {
  readonly cells: readonly ReactNode[]
  readonly head: readonly string[]
  readonly classOf: (column: number) => string | undefined
}

function Cells({ cells, head, classOf }: CellsProps) {
  const [name, ...rest] = cells
  return (
    <>
      <th scope="row" className={classOf(0)}>
        {name}
      </th>
      {rest.map((cell, i) => (
        <td key={head[i + 1]} className={classOf(i + 1)} data-h={head[i + 1]}>
          {cell}
        </td>
      ))}
    </>
  )
}

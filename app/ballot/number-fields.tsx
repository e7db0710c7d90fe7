/** A number for each option: points or a score. With script a slider stands beside each field. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { markName } from './ballot.ts'
import { boxId } from './ballot-style.ts'
import type { FieldsProps } from './fields-props.ts'
import { SlipLine } from './slip-line.tsx'

export function NumberFields({ page, slip, onChange }: FieldsProps) {
  const { t } = useTranslation('ballot')
  const isScripted = useHydrated()
  const [typed, setTyped] = useState(slip.typed)
  const most = page.limit.kind === 'points' || page.limit.kind === 'scores' ? page.limit.most : 1
  const write = (id: string, text: string) => {
    const now = { ...typed, [id]: text }
    setTyped(now)
    const isMarked = ([, number]: [string, string]) =>
      number !== '' && !(page.limit.kind === 'points' && number === '0')
    onChange({
      approved: Object.entries(now)
        .filter(isMarked)
        .map(([one]) => one),
      typed: now,
    })
  }
  return (
    <ol className="m-slip m-numbers">
      {page.lines.map((line) => {
        const id = boxId(line.position)
        const text = typed[line.id] ?? ''
        return (
          <li key={line.id}>
            <label htmlFor={id}>
              <SlipLine line={line} page={page} />
            </label>
            <span className="m-number">
              <input
                className="ds-input"
                type="number"
                inputMode="numeric"
                id={id}
                name={markName(line.id)}
                min={0}
                max={most}
                step={1}
                value={text}
                onChange={({ currentTarget }) => write(line.id, currentTarget.value)}
              />
              {isScripted && (
                <input
                  type="range"
                  min={0}
                  max={most}
                  step={1}
                  value={text === '' ? 0 : text}
                  aria-label={t('slider-for', { option: line.title.body })}
                  onChange={({ currentTarget }) => write(line.id, currentTarget.value)}
                />
              )}
              <span className="m-quiet m-small">{t('at-most', { most })}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

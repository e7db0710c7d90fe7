/** Options to tick, or one of them to choose. Works without script. */
import type { ChangeEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boxId } from './ballot-style.ts'
import type { FieldsProps } from './fields-props.ts'
import { SlipLine } from './slip-line.tsx'

export function ChoiceFields({ page, slip, onChange }: FieldsProps) {
  const { t } = useTranslation('ballot')
  const [chosen, setChosen] = useState(slip.approved)
  const isSingle = page.limit.kind === 'number' && page.limit.most === 1
  const tick = ({ currentTarget: { value, checked } }: ChangeEvent<HTMLInputElement>) => {
    const others = isSingle ? [] : chosen.filter((id) => id !== value)
    const approved = checked && value !== '' ? [...others, value] : others
    setChosen(approved)
    onChange({ approved, typed: {} })
  }
  const box = { className: 'ds-input', type: isSingle ? 'radio' : 'checkbox', name: 'approved' } as const
  return (
    <ol className="m-slip">
      {page.lines.map((line) => (
        <li key={line.id}>
          <label htmlFor={boxId(line.position)}>
            <input
              {...box}
              id={boxId(line.position)}
              value={line.id}
              defaultChecked={slip.approved.includes(line.id)}
              onChange={tick}
            />
            <SlipLine line={line} page={page} />
          </label>
        </li>
      ))}
      {isSingle && (
        <li>
          <label htmlFor="option-blank">
            <input
              {...box}
              id="option-blank"
              value=""
              defaultChecked={slip.approved.length === 0}
              onChange={tick}
            />
            <span className="m-quiet">{t('leave-blank')}</span>
          </label>
        </li>
      )}
    </ol>
  )
}

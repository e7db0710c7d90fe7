/** What a figure counts, in the words of the house; the option in it keeps its own language. */
import { useTranslation } from 'react-i18next'
import { Voice } from '#app/ui/voice.tsx'
import type { ReadFigure } from './read-figure.ts'

/** Stands in the sentence where the option goes; occurs in no text. */
const PLACE = '\uE000'

export function FigureLabel({ label, known }: Pick<ReadFigure, 'label' | 'known'>) {
  const { t } = useTranslation('publication')
  if (!known) return <span lang={label.language}>{label.body}</span>
  const [before = '', after = ''] = t(known.label, { option: PLACE }).split(PLACE)
  return (
    <>
      {before}
      {known.option && <Voice text={known.option} />}
      {after}
    </>
  )
}

/** The value of a figure as the reader's language writes numbers and amounts. */
import { useFormat } from '#app/i18n/use-format.ts'
import { numberIn, type ReadFigure } from './read-figure.ts'

/** What is no number is shown as the publication has it. */
export function useFigureValue(): (figure: Pick<ReadFigure, 'value' | 'known'>) => string {
  const format = useFormat()
  return ({ value, known }) => {
    const number = numberIn({ value })
    if (number === null) return value
    return known?.unit === 'money' ? format.money(number, known.currency) : format.number(number)
  }
}

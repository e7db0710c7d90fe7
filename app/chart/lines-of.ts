/** Words of a drawing set in lines: SVG breaks none by itself, and names of offices are long in some scripts. */

/** Widths of the interface's letters in em, a little on the generous side; the first kind that fits counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’il|ıîјιίjІ]/u, 0.32],
  [/[frt()г-]/u, 0.46],
  [/[MWЖШЩЉЊЮМΜ]/u, 1.08],
  [/[mwжшщфюљњψωώЋЂФΦΨOОΟΩ]/u, 0.86],
  [/\p{Lu}/u, 0.76],
]
const USUAL = 0.6

const MOST = 3

/** How wide a text is at most, in em. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL), 0)

/** At most three lines of at most `room` em; what is longer ends in dots, and stands in full beside the drawing. */
export function linesOf(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length > MOST) lines.splice(MOST - 1, Number.POSITIVE_INFINITY, `${lines[MOST - 1]} …`)
  return lines.map((line) => cut(line, room))
}

/** As much of a line as there is room for. */
function cut(line: string, room: number): string {
  if (widthOf(line) <= room) return line
  const letters = [...line]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

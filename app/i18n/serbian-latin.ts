/** Serbian Cyrillic in Latin letters: the same language, letter by letter, in the direction that loses nothing. */

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š'
    .split(' ')
    .flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1] ?? '']] : [])),
)

const SERBIAN = /[абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ]/gu
const LETTER = /\p{L}/u

/**
 * `text` with its Serbian Cyrillic letters in Latin; everything else, placeholders and Latin words included, stays.
 * Љ, Њ and Џ become two letters: both capital inside a word of capitals (`ЏУГАЊ` -> `DŽUGANJ`), else the first (`Љиг` -> `Ljig`).
 */
export function serbianLatin(text: string): string {
  return text.replace(SERBIAN, (letter, at: number) => {
    const small = letter.toLowerCase()
    const latin = LETTERS[small] ?? letter
    if (letter === small) return latin
    return standsAmongCapitals(text, at)
      ? latin.toUpperCase()
      : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

/** Told by the next letter, at the end of a word by the one before; a letter alone stands among none. */
function standsAmongCapitals(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  const neighbour = LETTER.test(next) ? next : text.charAt(at - 1)
  return LETTER.test(neighbour) && neighbour !== neighbour.toLowerCase()
}

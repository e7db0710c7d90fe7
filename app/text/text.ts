/** What people write, in the language that a reader can read best. */

export interface LocalText {
  readonly body: string
  /** BCP 47; goes into `lang` wherever the text is drawn. */
  readonly language: string
  readonly state: 'original' | 'human' | 'machine' | 'derived'
}

/** Of the languages at hand the one that comes first in `wanted`; a language without its script or region will do. */
export function bestLanguage(atHand: readonly string[], wanted: readonly string[]): string | undefined {
  for (const language of wanted) {
    const same = atHand.find((other) => other === language)
    if (same) return same
    const near = atHand.find((other) => baseOf(other) === baseOf(language))
    if (near) return near
  }
  return atHand[0]
}

const baseOf = (language: string) => language.split('-')[0]

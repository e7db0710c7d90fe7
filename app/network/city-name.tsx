/** A name in the language that it is written in. The house says it; nobody's voice. */
import type { LocalText } from '#app/text/text.ts'

export function CityName({ name }: { readonly name: Pick<LocalText, 'body' | 'language'> }) {
  return <span lang={name.language}>{name.body}</span>
}

/** Addresses in the text of a letter. */

/** A piece of a text: words, or an address of ours as the path that leads there. */
export interface Piece {
  readonly text: string
  readonly path?: string
}

/** Cuts a text into words and addresses under `baseUrl`. The pieces in a row are the text again; foreign addresses stay words. */
export function piecesOf(text: string, baseUrl: string): readonly Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const path = pathUnder(baseUrl, piece)
      return path === undefined ? { text: piece } : { text: piece, path }
    })
}

function pathUnder(baseUrl: string, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.origin === baseUrl ? url.pathname + url.search + url.hash : undefined
}

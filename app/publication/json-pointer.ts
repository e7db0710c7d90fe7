/** JSON Pointer (RFC 6901): how a finding names a figure inside a publication. */

/** What `pointer` leads to; undefined if it leads nowhere or is no pointer. `''` is the whole document. */
export function resolvePointer(document: unknown, pointer: string): unknown {
  if (pointer === '') return document
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  let here: unknown = document
  for (const token of pointer.slice(1).split('/').map(unescaped)) {
    here = step(here, token)
    if (here === undefined) return undefined
  }
  return here
}

/** The pointer that follows `steps` from the root of a document. */
export const pointerTo = (...steps: readonly (string | number)[]) =>
  steps.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const unescaped = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~')

function step(here: unknown, token: string): unknown {
  if (Array.isArray(here)) return /^(0|[1-9]\d*)$/.test(token) ? here[Number(token)] : undefined
  if (typeof here !== 'object' || here === null || !Object.hasOwn(here, token)) return undefined
  return (here as Record<string, unknown>)[token]
}

/** Where to go after an act: a page of ours, never somebody else's. */

const BASE = 'https://own.invalid'

/** `path` if it is a path on this host, else `fallback`: `//evil`, `/\evil`, `https:evil` and the like are not. */
export function ownPath(path: string | null | undefined, fallback: string): string {
  if (!path?.startsWith('/') || hasControlsOrBackslash(path)) return fallback
  if (!URL.canParse(path, BASE)) return fallback
  const url = new URL(path, BASE)
  return url.origin === BASE && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : fallback
}

const hasControlsOrBackslash = (path: string) =>
  [...path].some((character) => character === '\\' || character <= '\u0020' || character === '\u007f')

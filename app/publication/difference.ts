/** Where two JSON values differ first. */
import { pointerTo } from './json-pointer.ts'

export interface Difference {
  /** JSON Pointer. */
  readonly at: string
  /** As JSON; undefined where nothing stands. */
  readonly published: string | undefined
  readonly found: string | undefined
}

/** The first difference in the order of the first value's members; undefined if the two are equal. */
export function firstDifference(published: unknown, found: unknown): Difference | undefined {
  return differenceAt([], published, found)
}

function differenceAt(path: readonly string[], published: unknown, found: unknown): Difference | undefined {
  const [one, other] = [membersOf(published), membersOf(found)]
  if (!one || !other || Array.isArray(published) !== Array.isArray(found))
    return published === found
      ? undefined
      : { at: pointerTo(...path), published: JSON.stringify(published), found: JSON.stringify(found) }
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const difference = differenceAt([...path, name], one.get(name), other.get(name))
    if (difference) return difference
  }
  return undefined
}

/** Members by name, of lists by position; undefined for what has none. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

/** Where a figure leads: into the exact bytes of a publication that the network has heard. */
import canonicalize from 'canonicalize'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import { resolvePointer } from '#app/publication/json-pointer.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import type { FigureSource } from './finding.ts'

/**
 * The canonical JSON of what stands there now; undefined if the publication was not heard, is of another theme than
 * asked for, or has nothing there.
 */
export async function figureValue(
  network: NetworkDb,
  { city, publication, pointer }: FigureSource,
  theme?: string,
): Promise<string | undefined> {
  const heard = await findHeard(network, city, publication)
  if (!heard || (theme !== undefined && heard.theme !== theme)) return undefined
  const value = resolvePointer(JSON.parse(heard.body), pointer)
  return value === undefined ? undefined : canonicalize(value)
}

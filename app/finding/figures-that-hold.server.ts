/** Which figures may be cited: those that exist and still stand in the publication as the finding read them. */
import type { NetworkDb } from '#db/network/schema.ts'
import { figureValue } from './figure-value.server.ts'
import { figuresAmong } from './figures.server.ts'
import type { Figure } from './finding.ts'

/** Of `ids` the figures that resolve, by id. */
export async function figuresThatHold(
  network: NetworkDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Figure>> {
  const holding = new Map<string, Figure>()
  for (const figure of await figuresAmong(network, [...new Set(ids)]))
    if ((await figureValue(network, figure)) === figure.value) holding.set(figure.id, figure)
  return holding
}

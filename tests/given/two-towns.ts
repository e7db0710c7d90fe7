/** Two canary towns in one world with their network, and the house that serves them. */
import fs from 'node:fs'
import path from 'node:path'
import type { OpenHouse } from '#app/serve/server.ts'
import { aBuiltHouse, aWorldToServe } from './built-house.ts'
import { type Planted, plantedIn, textColumnsOf } from './canaries.ts'
import { aCanaryNetwork, type CanaryNetwork } from './canary-network.ts'
import { aCanaryTown, type CanaryTown } from './canary-town.ts'
import type { TestWorld } from './world.ts'

export type Side = 'north' | 'south'

export interface TwoTowns extends Readonly<Record<Side, CanaryTown>> {
  readonly world: TestWorld
  readonly house: OpenHouse
  readonly network: CanaryNetwork
  /** Names of files. */
  readonly letters: readonly string[]
  /** What each has and the other has not. */
  readonly planted: Readonly<Record<Side, Planted>>
}

export async function twoTowns(): Promise<TwoTowns> {
  const world = await aWorldToServe()
  const north = await aCanaryTown(world, 'north')
  const south = await aCanaryTown(world, 'south')
  const network = await aCanaryNetwork(world, [north, south])
  const [ofNorth, ofSouth] = [
    await textColumnsOf(north.city, north.sealed),
    await textColumnsOf(south.city, south.sealed),
  ]
  return {
    world,
    north,
    south,
    network,
    house: await aBuiltHouse(world),
    letters: fs.readdirSync(path.join(world.settings.DATA_FOLDER, 'mail')),
    planted: { north: plantedIn(ofNorth, ofSouth), south: plantedIn(ofSouth, ofNorth) },
  }
}

export const opposite = (side: Side): Side => (side === 'north' ? 'south' : 'north')

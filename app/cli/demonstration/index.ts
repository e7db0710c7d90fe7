/**
 * Fills an empty installation with the demonstration network, by doing what its people would have done, on the days
 * on which they would have done it. Nothing is written past the use cases.
 */
import type { World } from '#app/world.ts'
import { BELGRADE } from '#db/demo/belgrade.ts'
import { ISTANBUL } from '#db/demo/istanbul.ts'
import { THESSALONIKI } from '#db/demo/thessaloniki.ts'
import { carryThroughTheNetwork } from './chain.ts'
import { foundGuest } from './guest.ts'
import { registerNetwork } from './network.ts'
import { foundTown } from './town.ts'

/** Told in words what is being done now. */
export type Progress = (doing: string) => void

/** Takes about a quarter of a minute. `world.now()` is the day of setup; all dates are relative to it. */
export async function fillDemonstration(world: World, progress: Progress = () => {}): Promise<void> {
  const today = world.now()
  progress('network: register of cities, delegates')
  const people = await registerNetwork(world, today)
  for (const town of [THESSALONIKI, BELGRADE, ISTANBUL]) {
    progress(`${town.slug}: residents, proposals, votes`)
    await foundTown(world, town, today)
  }
  progress('wieliczka: a real vote of 6,586 ballots')
  await foundGuest(world, today)
  progress('network: findings, recommendations, answers')
  await carryThroughTheNetwork(world, people, today)
}

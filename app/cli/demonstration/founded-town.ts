/** A city of the demonstration while it is being filled. */
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import type { DemoTown } from '#db/demo/town.ts'

/** A founded city with the people who act in it. */
export interface FoundedTown {
  readonly world: World
  readonly town: DemoTown
  readonly city: City
  readonly today: Date
  readonly moderator: string
  readonly districts: ReadonlyMap<string, string>
  /** Account ids of the residents; those who will be electors come first. */
  readonly residents: readonly string[]
}

/** How many have voted, as far as anybody may know while the vote runs. */
import { inTens } from '#app/vote/vote.ts'
import type { BallotBoxes } from '#db/cities.server.ts'
import { papersCast } from './ballots.server.ts'

/** Papers cast so far in whole tens, rounded down; undefined if there is no box. */
export async function turnoutInTens(boxes: BallotBoxes, voteId: string): Promise<number | undefined> {
  const box = await boxes.find(voteId)
  return box && inTens(await papersCast(box))
}

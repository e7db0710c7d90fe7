/** After closing: the papers that were cast go, shuffled and under fresh ids, into a new file; the old one is gone. */
import type { BallotBoxes } from '#db/cities.server.ts'
import { castPapers, putPapers } from './ballots.server.ts'
import { boxClosedAt, boxLabel, closeBox, labelBox } from './boxes.server.ts'
import { shuffled } from './shuffle.server.ts'

/** Shuffles the papers of a closed box. Shuffling again shuffles what was shuffled: nothing is lost or doubled. */
export async function shuffleBallots(boxes: BallotBoxes, voteId: string): Promise<void> {
  await boxes.replace(voteId, async (old, fresh) => {
    const closedAt = await boxClosedAt(old)
    if (closedAt === undefined) throw new Error(`the box of ${voteId} is not closed`)
    await labelBox(fresh, await boxLabel(old))
    await closeBox(fresh, voteId, closedAt)
    await putPapers(fresh, shuffled(await castPapers(old)))
  })
}

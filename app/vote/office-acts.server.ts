/** What the office's page of a vote can be told to do. */
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { beginClosing, orAfter } from './closing-watch.server.ts'
import type { Counting } from './counting.ts'
import { discardVote } from './discard-vote.server.ts'
import { sealVote } from './seal-vote.server.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
  readonly counting: Counting
}

/** A small vote is counted before the answer; a large one goes on beside the page, which shows how far it is. */
const PATIENCE = 2_000

/** Seals, closes, or discards a draft. Anything else is nothing. @throws Refusal as these do */
export async function actOnVote(
  place: Place,
  voteId: string,
  { act, by, now }: { readonly act: FormDataEntryValue | null; readonly by: string; readonly now: Date },
): Promise<void> {
  if (act === 'seal') await sealVote(place, voteId, by, now)
  if (act === 'discard') await discardVote(place, voteId, by, now)
  if (act === 'close') await orAfter(beginClosing(place, voteId, by, now), PATIENCE)
}

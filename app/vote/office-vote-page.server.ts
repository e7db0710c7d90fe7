/** What the office's page of a vote draws: the vote, the steps it took with their lines of the journal, what is next. */
import { electorateSize } from '#app/elector/electors.server.ts'
import { journalOf } from '#app/journal/journals.server.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import { closingUnderWay, type Progress } from './closing-watch.server.ts'
import { type VotePage, votePage } from './vote-page.server.ts'
import type { FoundVote } from './votes.server.ts'

/** In the order in which they are taken. */
const STEPS = {
  made: 'make-vote',
  sealed: 'seal-vote',
  closed: 'close-vote',
  emptied: 'vote-emptied',
  shuffled: 'vote-shuffled',
  'key-destroyed': 'vote-key-destroyed',
  counted: 'vote-counted',
} as const
type Step = keyof typeof STEPS

export interface StepTaken {
  readonly step: Step
  /** The number of its line in the journal and when it was written; null while it is not taken. */
  readonly entry: { readonly number: number; readonly at: string } | null
}

export interface OfficeVotePage {
  readonly vote: VotePage
  readonly publicationNumber: number | null
  readonly closedAt: string | null
  /** Exact: how many may vote as things stand. */
  readonly electors: number
  readonly steps: readonly StepTaken[]
  /** The closing that runs in this process. */
  readonly underWay: { readonly progress: Progress | null } | null
}

export async function officeVotePage(
  city: City,
  vote: FoundVote,
  languages: readonly string[],
  now: Date,
): Promise<OfficeVotePage> {
  const lines = await journalOf(shared(city.db), `vote:${vote.id}`)
  const underWay = closingUnderWay(city.slug, vote.id)
  return {
    vote: await votePage(city, vote, languages, now),
    publicationNumber: vote.publicationNumber,
    closedAt: vote.closedAt,
    electors: await electorateSize(city.db, vote.id),
    steps: (Object.keys(STEPS) as Step[]).map((step) => {
      const line = lines.find(({ act }) => act === STEPS[step])
      return { step, entry: line ? { number: line.number, at: line.at } : null }
    }),
    underWay: underWay ? { progress: underWay.progress } : null,
  }
}

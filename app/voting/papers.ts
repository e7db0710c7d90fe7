/** How many papers there are, and which of them a rule cannot count. */
import { type Ballots, paperCount } from './ballots.ts'

export interface Papers {
  readonly all: number
  /** Without a mark. */
  readonly blank: number
  /** With marks that the rule cannot count; their groups are left out. */
  readonly spoilt: number
}

/** One group: from which mark to which, and how many equal papers it has. */
export type Group = { readonly from: number; readonly to: number; readonly count: number }

/** Walks all papers once: `read` answers whether a group with marks could be counted. */
export function readPapers(ballots: Ballots, read: (group: Group) => boolean): Papers {
  const { counts, starts } = ballots
  let [blank, spoilt] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    const group = { from: starts[i] ?? 0, to: starts[i + 1] ?? 0, count: counts[i] ?? 0 }
    if (group.from === group.to) blank += group.count
    else if (!read(group)) spoilt += group.count
  }
  return { all: paperCount(ballots), blank, spoilt }
}

/** Throws RangeError for ballots of another kind than a rule takes. */
export function needKind({ kind }: Ballots, kinds: readonly Ballots['kind'][], rule: string): void {
  if (!kinds.includes(kind)) throw new RangeError(`${rule} does not take ballots of the kind ${kind}`)
}

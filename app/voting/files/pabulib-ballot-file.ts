/** A Pabulib file as a file of ballots: its papers go on the pile as they come, and voters are forgotten. */
import type { BallotFile, BallotFileReader } from './ballot-file.ts'
import { PabulibPile } from './pabulib.ts'
import type { Meta } from './pabulib-meta.ts'
import { type PabulibHead, PabulibReader } from './pabulib-reading.ts'

export function pabulibBallotFile(file: string): BallotFileReader {
  let pile: PabulibPile | undefined
  let meta: Meta | undefined
  const reader = new PabulibReader(file, (head, said) => {
    const papers = new PabulibPile(
      head.voteType,
      head.projects.map(({ id }) => id),
    )
    pile = papers
    meta = said
    return (ballot) => papers.add(ballot)
  })
  return {
    push: (bytes) => reader.push(bytes),
    end() {
      const head = reader.end()
      if (!pile || !meta) throw new Error(`${file} ended before its ballots began`)
      return asBallotFile(head, meta, pile)
    },
  }
}

function asBallotFile(head: PabulibHead, { most, mostPoints, mostSum }: Meta, pile: PabulibPile): BallotFile {
  return {
    title: head.meta.description ?? '',
    currency: head.meta.currency ?? '',
    options: head.projects.map(({ id, name, cost }) => ({ id, name: name ?? id, cost })),
    budget: head.budget,
    scale: head.scale,
    seats: null,
    ballots: pile.ballots(),
    limits: { marks: finite(most), most: finite(mostPoints), sum: finite(mostSum) },
  }
}

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null)

/**
 * Tally sheets of the Debian project (`.txt`): lines `Option 1----->: name`, then `V: 2-1 hash`, where the sign at place n is the rank
 * of option n and `-` none. Old sheets are ISO-8859-1. Ids are the names; the lot is their order on the sheet.
 */
import { BallotPile } from '../ballot-pile.ts'
import { type BallotFile, type BallotFileReader, withoutMoney } from './ballot-file.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed } from './line-feed.ts'

export function debianBallotFile(file: string): BallotFileReader {
  const names: string[] = []
  let pile: BallotPile | undefined
  const paper = (ranks: string, line: number) => {
    pile ??= new BallotPile('ranked', names.length)
    if (ranks.length !== names.length)
      throw new FileFault(file, line, 'debian-ranks', { found: ranks.length, expected: names.length })
    const marks = [...ranks].flatMap((sign, position) => (sign === '-' ? [] : [{ sign, position }]))
    pile.add(
      marks.map(({ position }) => position),
      marks.map(({ sign }) => Number.parseInt(sign, 36)),
    )
  }
  const lines = new LineFeed(
    file,
    (text, line) => {
      const [, name] = /Option \w+-*>: *(.*?)\s*$/.exec(text) ?? []
      if (name !== undefined) names.push(name)
      const [, ranks] = /^V: *([1-9a-z-]+)\s/.exec(`${text} `) ?? []
      if (ranks !== undefined) paper(ranks, line)
    },
    true,
  )
  return {
    push: (bytes) => lines.push(bytes),
    end(): BallotFile {
      const last = lines.end()
      if (names.length === 0) throw new FileFault(file, last, 'options-missing')
      const ballots = (pile ?? new BallotPile('ranked', names.length)).ballots()
      return withoutMoney({
        title: '',
        seats: null,
        options: names.map((id) => ({ id, name: id, cost: 0 })),
        ballots,
      })
    },
  }
}

/**
 * Ballot files of OpenSTV, Droop and their kin (`.blt`): candidates and seats, who has withdrawn, papers, names.
 *
 * `[nick …]`, `[withdrawn …]` and `[tie …]` are those of Droop; candidates who have withdrawn may also stand as `-3`. The
 * candidate that a tie order names first is the first to leave, so it is the last in our lot. `=` joins equal ranks, `-` is a
 * rank left out. Commas may stand for blanks, names without quotation marks, and the last line without its end.
 */
import type { BallotFile, BallotFileReader } from './ballot-file.ts'
import { withoutMoney } from './ballot-file.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed } from './line-feed.ts'
import { plainName, wholeIn } from './names.ts'
import { RankedPapers, type Ranks } from './ranked-papers.ts'

export function bltBallotFile(file: string): BallotFileReader {
  const reading = new BltReading(file)
  const lines = new LineFeed(file, (line, number) => reading.line(line, number))
  return {
    push: (bytes) => lines.push(bytes),
    end: () => reading.end(lines.end()),
  }
}

class BltReading {
  #isHeadRead = false
  #candidates: string[] = []
  #seats = 0
  #headLine = 1
  #nicks = new Map<string, string>()
  #withdrawn = new Set<string>()
  #tie: string[] | undefined
  #papers: RankedPapers | undefined
  #isOver = false
  readonly #names: { text: string; line: number }[] = []

  constructor(readonly file: string) {}

  line(text: string, line: number): void {
    const plain = text.trim()
    if (plain === '' || (!this.#isOver && plain.startsWith('#'))) return
    if (this.#isOver) this.#names.push({ text: plain, line })
    else if (!this.#isHeadRead) this.#readHead(plain, line)
    else if (plain.startsWith('[')) this.#readList(plain, line)
    else if (/^-\d/.test(plain)) this.#withdraw(words(plain), line)
    else if (words(plain).join() === '0') this.#isOver = true
    else this.#readPaper(words(plain), line)
  }

  end(lines: number): BallotFile {
    if (!this.#isHeadRead) throw new FileFault(this.file, 1, 'blt-head', { line: '' })
    if (!this.#isOver) throw new FileFault(this.file, lines, 'blt-open')
    const papers = this.#open()
    const names = this.#namesOf(lines)
    const lot = this.#lot()
    return withoutMoney({
      title: names[this.#candidates.length] ?? '',
      seats: this.#seats,
      options: lot.map((id) => ({ id, name: names[Number(id) - 1] ?? id, cost: 0 })),
      ballots: papers.pile.ballots(),
    })
  }

  #readHead(text: string, line: number): void {
    const [candidates, seats, ...more] = words(text).map(wholeIn)
    if (!candidates || !seats || more.length > 0 || candidates > 1000)
      throw new FileFault(this.file, line, 'blt-head', { line: text })
    this.#isHeadRead = true
    this.#headLine = line
    this.#seats = seats
    this.#candidates = Array.from({ length: candidates }, (_, i) => String(i + 1))
  }

  #readList(text: string, line: number): void {
    const [, what, list = ''] = /^\[(\w+)\s+([^\]]*)\]$/.exec(text) ?? []
    const names = words(list)
    if (what === 'nick') {
      if (names.length !== this.#candidates.length)
        throw new FileFault(this.file, line, 'names-miscounted', {
          found: names.length,
          expected: this.#candidates.length,
        })
      this.#nicks = new Map(names.map((nick, i) => [nick, String(i + 1)]))
    } else if (what === 'withdrawn')
      for (const name of names) this.#withdrawn.add(this.#candidate(name, line))
    else if (what === 'tie') {
      this.#tie = names.map((name) => this.#candidate(name, line))
      if (new Set(this.#tie).size < this.#candidates.length)
        throw new FileFault(this.file, line, 'tie-incomplete', { candidates: this.#candidates.length })
    } else if (what === undefined) throw new FileFault(this.file, line, 'blt-list', { line: text })
  }

  #withdraw(numbers: readonly string[], line: number): void {
    for (const number of numbers) this.#withdrawn.add(this.#candidate(number.slice(1), line))
  }

  /** `3 1=2 - 4 0`; a weight may be followed by the paper's own name in round brackets. */
  #readPaper(all: readonly string[], line: number): void {
    const [count, ...rest] = all.filter((word) => !/^\(.*\)$/.test(word))
    const weight = wholeIn(count)
    if (weight === undefined) throw new FileFault(this.file, line, 'paper-count', { value: count ?? '' })
    if (rest.at(-1) !== '0') throw new FileFault(this.file, line, 'blt-paper-open')
    const ranks: Ranks = rest
      .slice(0, -1)
      .map((rank) => (rank === '-' ? [] : rank.split('=').map((name) => this.#candidate(name, line))))
    this.#open().add(ranks, weight, line)
  }

  /** Number of a candidate that is named by number or nickname. */
  #candidate(name: string, line: number): string {
    const known = this.#nicks.get(name) ?? (this.#candidates.includes(name) ? name : undefined)
    if (known === undefined) throw new FileFault(this.file, line, 'option-unknown', { option: name })
    return known
  }

  /** The papers; from the first of them on it is settled who stands. */
  #open(): RankedPapers {
    if (!this.#papers) {
      const lot = this.#lot()
      if (this.#seats > lot.length)
        throw new FileFault(this.file, this.#headLine, 'seats-many', {
          seats: this.#seats,
          candidates: lot.length,
        })
      this.#papers = new RankedPapers(this.file, lot, this.#withdrawn)
    }
    return this.#papers
  }

  #lot(): string[] {
    return (this.#tie?.toReversed() ?? this.#candidates).filter((id) => !this.#withdrawn.has(id))
  }

  /** The names in the order of the numbers, then the title; none at all is allowed. */
  #namesOf(lines: number): string[] {
    const texts = this.#names.flatMap(({ text }) => inQuotes(text))
    const expected = this.#candidates.length
    if (texts.length !== 0 && texts.length !== expected && texts.length !== expected + 1)
      throw new FileFault(this.file, this.#names[0]?.line ?? lines, 'names-miscounted', {
        found: texts.length,
        expected,
      })
    return texts.map(plainName)
  }
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

/** Several names in quotation marks may stand on one line; without marks the line is the name. */
function inQuotes(text: string): string[] {
  const quoted = text.match(/"(?:[^"]|"")*"/g)
  return quoted && quoted.length > 1 && text.replace(/"(?:[^"]|"")*"/g, '').trim() === '' ? quoted : [text]
}

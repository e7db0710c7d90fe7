/**
 * Orders of PrefLib (`.soc .soi .toc .toi`): heads `# KEY: value`, then lines `count: 3,1,{2,4}`. Ids are the numbers of the
 * alternatives, whose order is that of the lot. Files of orders without ties may have none, complete ones must name all.
 */
import { type BallotFile, type BallotFileReader, withoutMoney } from './ballot-file.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed } from './line-feed.ts'
import { wholeIn } from './names.ts'
import { RankedPapers, type Ranks } from './ranked-papers.ts'

export type PreflibKind = 'soc' | 'soi' | 'toc' | 'toi'

export function preflibBallotFile(file: string, kind: PreflibKind): BallotFileReader {
  const reading = new PreflibReading(file, kind)
  const lines = new LineFeed(file, (line, number) => reading.line(line.trim(), number))
  return {
    push: (bytes) => lines.push(bytes),
    end: () => reading.end(lines.end()),
  }
}

class PreflibReading {
  readonly #said = new Map<string, { value: string; line: number }>()
  readonly #names = new Map<string, string>()
  #papers: RankedPapers | undefined
  #voters = 0

  constructor(
    readonly file: string,
    readonly kind: PreflibKind,
  ) {}

  line(text: string, line: number): void {
    if (text === '') return
    if (text.startsWith('#')) this.#readHead(text, line)
    else this.#readPapers(text, line)
  }

  end(lines: number): BallotFile {
    const papers = this.#open(lines)
    this.#needAsSaid('NUMBER VOTERS', this.#voters)
    return withoutMoney({
      title: this.#said.get('TITLE')?.value ?? '',
      seats: null,
      options: [...this.#names].map(([id, name]) => ({ id, name, cost: 0 })),
      ballots: papers.pile.ballots(),
    })
  }

  #readHead(text: string, line: number): void {
    const [, key = '', value = ''] = /^#\s*([^:]+?)\s*:\s*(.*)$/.exec(text) ?? []
    const [, number] = /^ALTERNATIVE NAME (\d+)$/.exec(key) ?? []
    if (number === undefined) this.#said.set(key, { value, line })
    else if (this.#names.has(number)) throw new FileFault(this.file, line, 'option-twice', { option: number })
    else this.#names.set(number, value || number)
  }

  #readPapers(text: string, line: number): void {
    const [, count, order = ''] = /^(\d+)\s*:\s*(.*)$/.exec(text) ?? []
    const papers = wholeIn(count)
    if (papers === undefined)
      throw new FileFault(this.file, line, 'paper-count', { value: text.slice(0, 20) })
    const ranks = this.#ranksOf(order, line)
    const named = ranks.flat().length
    if (this.kind.endsWith('c') && named < this.#names.size)
      throw new FileFault(this.file, line, 'order-incomplete', { named, options: this.#names.size })
    this.#open(line).add(ranks, papers, line)
    this.#voters += papers
  }

  /** `3,{1,2},4`. */
  #ranksOf(order: string, line: number): Ranks {
    const parts = order.match(/\{[^{}]*\}|[^,{}]+/g) ?? []
    return parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        if (part.startsWith('{') && this.kind.startsWith('s'))
          throw new FileFault(this.file, line, 'order-tied')
        return part
          .replace(/[{}]/g, '')
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '')
      })
      .filter((rank) => rank.length > 0)
  }

  #open(line: number): RankedPapers {
    if (this.#papers) return this.#papers
    if (this.#names.size === 0) throw new FileFault(this.file, line, 'options-missing')
    this.#needAsSaid('NUMBER ALTERNATIVES', this.#names.size)
    this.#papers = new RankedPapers(this.file, [...this.#names.keys()])
    return this.#papers
  }

  #needAsSaid(key: string, found: number): void {
    const said = this.#said.get(key)
    if (!said || wholeIn(said.value) === found) return
    throw new FileFault(this.file, said.line, 'head-miscounted', { key, said: said.value, found })
  }
}

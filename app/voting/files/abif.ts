/**
 * Ballots in ABIF (`.abif`): lines `27:A>B=C` rank, `27:A/5,B/3` score, `27:A,B` approve. `=A:[Name]` tells names, `{…}` and `#`
 * are notes; a name with blanks stands in square brackets. Options that no line announces are taken from the papers.
 * The lot is the order of ids as texts, so that it does not depend on the order of papers.
 */
import type { BallotKind } from '../ballots.ts'
import { type BallotFile, type BallotFileReader, withoutMoney } from './ballot-file.ts'
import { FileFault } from './file-fault.ts'
import { LineFeed } from './line-feed.ts'
import { wholeIn } from './names.ts'
import { UnnumberedPile } from './unnumbered-pile.ts'

export function abifBallotFile(file: string): BallotFileReader {
  const reading = new AbifReading(file)
  const lines = new LineFeed(file, (line, number) => reading.line(line.trim(), number))
  return {
    push: (bytes) => lines.push(bytes),
    end: () => reading.end(lines.end()),
  }
}

interface Mark {
  readonly id: string
  readonly value: number
}

class AbifReading {
  readonly #names = new Map<string, string>()
  #title = ''
  #pile: UnnumberedPile | undefined
  /** Lines with one option alone, which say nothing about the kind, before one that does. */
  #alone = new Map<string, number>()

  constructor(readonly file: string) {}

  line(text: string, line: number): void {
    if (text === '' || text.startsWith('#')) return
    if (text.startsWith('{')) this.#note(text)
    else if (text.startsWith('=')) this.#name(text, line)
    else this.#paper(text, line)
  }

  end(lines: number): BallotFile {
    const pile = this.#open('ranked')
    for (const id of this.#names.keys()) pile.know(id)
    if (pile.ids().length === 0) throw new FileFault(this.file, lines, 'options-missing')
    const options = pile.ids().map((id) => ({ id, name: this.#names.get(id) ?? id, cost: 0 }))
    return withoutMoney({ title: this.#title, seats: null, options, ballots: pile.ballots() })
  }

  /** The pile; from the first line on that tells the kind, or at the end. */
  #open(kind: BallotKind): UnnumberedPile {
    if (this.#pile) return this.#pile
    this.#pile = new UnnumberedPile(kind)
    for (const [id, count] of this.#alone) this.#pile.add(id === '' ? [] : [id], id === '' ? [] : [1], count)
    this.#alone = new Map()
    return this.#pile
  }

  #note(text: string): void {
    const [, title] = /^\{\s*"?title"?\s*:\s*"?(.*?)"?\s*\}$/.exec(text) ?? []
    if (title) this.#title = title
  }

  #name(text: string, line: number): void {
    const [, id, name = ''] = /^=\s*(\[[^\]]*\]|[^:\s]+)\s*:\s*(.*)$/.exec(text) ?? []
    if (id === undefined) throw new FileFault(this.file, line, 'abif-line', { line: text.slice(0, 40) })
    this.#names.set(bare(id), bare(name))
  }

  #paper(text: string, line: number): void {
    const [, written, order = ''] = /^(\d+)\s*[:*]\s*(.*)$/.exec(text.replace(/#.*$/, '').trim()) ?? []
    const count = wholeIn(written)
    if (count === undefined) throw new FileFault(this.file, line, 'abif-line', { line: text.slice(0, 40) })
    const kind = kindOf(order)
    if (!kind) {
      const id = bare(order)
      if (this.#pile) this.#pile.add(id === '' ? [] : [id], id === '' ? [] : [1], count)
      else this.#alone.set(id, (this.#alone.get(id) ?? 0) + count)
      return
    }
    const pile = this.#open(kind)
    if (kind !== pile.kind) throw new FileFault(this.file, line, 'kinds-mixed')
    const marks = this.#marksOf(order, kind, line)
    const ids = marks.map(({ id }) => id)
    const twice = ids.find((id, i) => ids.indexOf(id) < i)
    if (twice !== undefined) throw new FileFault(this.file, line, 'option-repeated', { option: twice })
    pile.add(
      ids,
      marks.map(({ value }) => value),
      count,
    )
  }

  #marksOf(order: string, kind: BallotKind, line: number): Mark[] {
    if (kind === 'scores') return order.split(/[,>=]/).map((part) => this.#scored(part.trim(), line))
    if (kind === 'approval') return order.split(',').map((id) => ({ id: bare(id.trim()), value: 1 }))
    return order
      .split('>')
      .flatMap((rank, i) => rank.split('=').map((id) => ({ id: bare(id.trim()), value: i + 1 })))
  }

  #scored(part: string, line: number): Mark {
    const [, id = '', score] = /^(.*)\/(\d+)$/.exec(part) ?? []
    const value = wholeIn(score)
    if (value === undefined) throw new FileFault(this.file, line, 'score-unreadable', { value: part })
    return { id: bare(id), value }
  }
}

/** What a line says by its signs; undefined for one option alone, and for a blank paper. */
function kindOf(order: string): BallotKind | undefined {
  if (order.includes('/')) return 'scores'
  if (/[>=]/.test(order)) return 'ranked'
  return order.includes(',') ? 'approval' : undefined
}

const bare = (text: string): string => text.replace(/^\[(.*)\]$/, '$1')

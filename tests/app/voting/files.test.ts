import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import { papersOf } from '#app/voting/ballots.ts'
import { writeBlt } from '#app/voting/files/blt-writing.ts'
import { faultOf, readBytes, readLines } from '#tests/given/ballot-files.ts'

const papers = (name: string, lines: readonly string[]) => {
  const { options, ballots } = readLines(name, lines)
  return [...papersOf(ballots)].map(({ positions, values, count }) => [
    count,
    positions
      .map((position, i) => `${options[position]!.id}${values.length > 0 ? `:${values[i]}` : ''}`)
      .join(' '),
  ])
}

describe('.blt', () => {
  test('candidates, seats, ties of ranks, gaps, names of every shape', () => {
    const lines = [
      '3 2',
      '2 1 2=3 0',
      '1 3 - 1 0',
      '4 0',
      '0',
      `"SNP ""Les SHARP"""`,
      `'Owen ''Independent'''`,
      'Plain',
    ]
    const { options, seats, title } = readLines('x.blt', [...lines, '"A ward"'])
    expect(options.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'SNP "Les SHARP"'],
      ['2', "Owen 'Independent'"],
      ['3', 'Plain'],
    ])
    expect([seats, title]).toEqual([2, 'A ward'])
    expect(papers('x.blt', lines)).toEqual([
      [2, '1:1 2:2 3:2'],
      [1, '3:1 1:3'],
      [4, ''],
    ])
  })

  test('who has withdrawn is no option, and ranks close up', () => {
    const lines = ['3 1', '-2', '1 2 3 1 0', '1 2 0', '0']
    expect(readLines('x.blt', lines).options.map(({ id }) => id)).toEqual(['1', '3'])
    expect(papers('x.blt', lines)).toEqual([
      [1, '3:1 1:2'],
      [1, ''],
    ])
  })

  test('nicknames, lists in brackets, a tie order, in which the first leaves first', () => {
    const lines = ['3 1', '[nick a b c]', '[withdrawn b]', '[tie c b a]', '2 a c 0', '0']
    expect(readLines('x.blt', lines).options.map(({ id }) => id)).toEqual(['1', '3'])
    expect(readLines('x.blt', ['3 1', '[tie 1 2 3]', '0']).options.map(({ id }) => id)).toEqual([
      '3',
      '2',
      '1',
    ])
  })

  test('commas for blanks, notes, names of papers, and several names on a line', () => {
    const lines = ['2,1,,', '# a note', '3,(p1),1,2,0,,', '0', '"A" "B" "Title"']
    expect(readLines('x.blt', lines)).toMatchObject({
      title: 'Title',
      options: [{ name: 'A' }, { name: 'B' }],
    })
    expect(papers('x.blt', lines)).toEqual([[3, '1:1 2:2']])
  })

  test('what is written reads back as the same', () => {
    const anyPapers = fc.array(
      fc
        .tuple(
          fc.shuffledSubarray([0, 1, 2, 3]),
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
          fc.integer({ min: 1, max: 3 }),
        )
        .map(([positions, ranks, count]) => ({
          positions,
          values: positions.map((_, i) => ranks[i]!),
          count,
        })),
    )
    fc.assert(
      fc.property(
        anyPapers,
        fc.array(fc.string({ minLength: 1 }), { minLength: 4, maxLength: 4 }),
        (papers, names) => {
          const options = names.map((name, i) => {
            const plain = name.replace(/\s+/g, ' ').trim() || 'x'
            return { id: String(i + 1), name: plain, cost: 0 }
          })
          const file = { title: 'A "b"', currency: '', budget: 0, scale: 0 as const, seats: 2, options }
          const text = writeBlt({ ...file, ballots: ballotsOf('ranked', 4, papers) })
          const read = readBytes('x.blt', new TextEncoder().encode(text))
          expect(read).toMatchObject({ ...file, ballots: ballotsOf('ranked', 4, papers) })
        },
      ),
    )
  })
})

describe('PrefLib', () => {
  const head = ['# TITLE: Park', '# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 3']
  const names = [1, 2, 3].map((number) => `# ALTERNATIVE NAME ${number}: N${number}`)
  test('orders with and without ties', () => {
    expect(papers('x.toi', [...head, ...names, '2: 3,{1,2}', '1: 2'])).toEqual([
      [2, '3:1 1:2 2:2'],
      [1, '2:1'],
    ])
    expect(readLines('x.soc', [...head, ...names, '3: 3,1,2']).title).toBe('Park')
  })

  test.each([
    ['x.soi', [...head, ...names, '3: {1,2}'], 7, 'order-tied'],
    ['x.soc', [...head, ...names, '3: 1,2'], 7, 'order-incomplete'],
    ['x.soi', [...head, ...names, '3: 1,4'], 7, 'option-unknown'],
    ['x.soi', [...head, ...names, '3: 1,1'], 7, 'option-repeated'],
    ['x.soi', [...head, ...names, '2: 1'], 3, 'head-miscounted'],
    ['x.soi', [...head, names[0]!, '3: 1'], 2, 'head-miscounted'],
    ['x.soi', [...head, ...names, 'three: 1'], 7, 'paper-count'],
    ['x.soi', ['2: 1'], 1, 'options-missing'],
    ['x.soi', [...head, ...names, names[0]!], 7, 'option-twice'],
  ])('%s, %j is refused', (name, lines, line, reason) => {
    expect(faultOf(name, lines)).toEqual({ line, reason })
  })
})

describe('ABIF', () => {
  test('rankings, names, blank papers, names in brackets', () => {
    const lines = ['{title: "Mayor"}', '# a note', '=K:[Bob Kiss]', '3:K>M=S', '2:[Doña Mar]>K', '1:M', '4:']
    const { title, options } = readLines('x.abif', lines)
    expect([title, options.map(({ id, name }) => `${id}=${name}`)]).toEqual([
      'Mayor',
      ['Doña Mar=Doña Mar', 'K=Bob Kiss', 'M=M', 'S=S'],
    ])
    expect(papers('x.abif', lines)).toContainEqual([3, 'K:1 M:2 S:2'])
    expect(papers('x.abif', lines)).toContainEqual([4, ''])
  })

  test('scores and approvals', () => {
    expect(papers('x.abif', ['27:A/5,B/0', '3:B/4'])).toEqual([
      [27, 'A:5 B:0'],
      [3, 'B:4'],
    ])
    expect(papers('x.abif', ['2:A', '27:A,B'])).toEqual([
      [2, 'A'],
      [27, 'A B'],
    ])
  })

  test.each([
    [['27:A>B', '3:A/5'], 2, 'kinds-mixed'],
    [['27:A>B>A'], 1, 'option-repeated'],
    [['A>B'], 1, 'abif-line'],
    [['2:A/x'], 1, 'score-unreadable'],
    [['# nothing'], 1, 'options-missing'],
  ])('%j is refused', (lines, line, reason) => {
    expect(faultOf('x.abif', lines)).toEqual({ line, reason })
  })
})

describe('CSV', () => {
  test('a cast vote record with skips, overvotes and repeats', () => {
    const lines = ['count,rank1,rank2,rank3', '2,"B, C",undervote,A', '1,A,A,D', '3,overvote,A,', '1,,,']
    expect(new Set(papers('x.csv', lines).map(String))).toEqual(
      new Set(['2,B, C:1 A:3', '1,A:1 D:2', '3,B, C:1 D:1 A:2', '1,']),
    )
  })

  test('a column an option: approvals, points, scores, ranks', () => {
    expect(papers('x.csv', ['count,park,school', '5,1,0', '2,1,1'])).toEqual([
      [5, 'park'],
      [2, 'park school'],
    ])
    expect(papers('x.csv', ['points,park,school', '5,3,0'])).toEqual([[5, 'park:3']])
    expect(papers('x.csv', ['scores,park,school', '5,3,0', '1,,2'])).toEqual([
      [5, 'park:3 school:0'],
      [1, 'school:2'],
    ])
    expect(papers('x.csv', ['ranks,park,school', '5,2,1'])).toEqual([[5, 'school:1 park:2']])
  })

  test.each([
    [['park,school', '1,1'], 1, 'csv-head'],
    [['count,park,park', '1,1,0'], 1, 'option-twice'],
    [['count,park,school', '1,1'], 2, 'csv-cells'],
    [['count,park,school', 'one,1,0'], 2, 'paper-count'],
    [['points,park,school', '1,-1,0'], 2, 'score-unreadable'],
    [['approval,park,school', '1,2,0'], 2, 'score-unreadable'],
    [[''], 1, 'csv-head'],
  ])('%j is refused', (lines, line, reason) => {
    expect(faultOf('x.csv', lines)).toEqual({ line, reason })
  })
})

test('a Debian paper with too few ranks is refused', () => {
  const sheet = ['Option 1-->: A', 'Option 2-->: B', 'V: 12 hash', 'V: 1 hash']
  expect(faultOf('x.txt', sheet)).toEqual({ line: 4, reason: 'debian-ranks' })
})

const FOLDER = path.join(import.meta.dirname, '../../elections')

test.each([
  'ranked/irv-burlington-2009/election.abif',
  'ranked/irv-nsw-canterbury-2019/election.soi',
  'ranked/irv-portland-2015-sample/ballots.csv',
  'ranked/schulze-debian-2007/tally.txt',
  'ranked/stv-droop-SCw/election.blt',
  'pabulib/poland_katowice_2021_dab.pb',
  'pabulib/poland_krakow_2022_zwierzyniec.pb',
])('%s reads the same in pieces of any size', (file) => {
  const bytes = readFileSync(path.join(FOLDER, file))
  const whole = readBytes(file, bytes)
  for (const piece of [37, 1000, 4099]) expect(readBytes(file, bytes, piece)).toEqual(whole)
  const inDos = new TextEncoder().encode(new TextDecoder('latin1').decode(bytes).replace(/\r?\n/g, '\r\n'))
  if (!file.endsWith('.txt') && bytes.every((byte) => byte < 128))
    expect(readBytes(file, inDos)).toEqual(whole)
})

test("the checker's own broken file is refused for its currency; sexes and ages stay as they stand", () => {
  const file = path.join(FOLDER, 'pabulib/example_invalid.pb')
  const text = readFileSync(file, 'utf8')
  expect(faultOf('x.pb', text.split('\n'))).toEqual({ line: 20, reason: 'currency' })
  expect(readLines('x.pb', text.replace('non_existing', 'PLN').split('\n')).options).toHaveLength(3)
})

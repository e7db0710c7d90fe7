import { expect, test } from 'vitest'
import { papersOf } from '#app/voting/ballots.ts'
import {
  decodePabulib,
  electionOf,
  isFileFault,
  readPabulib,
  writePabulib,
} from '#app/voting/files/pabulib.ts'
import { brokenFiles, SOUND, soundFile } from '#tests/given/broken-pabulib.ts'

const NAME = 'green-squares.pb'
const read = (lines: readonly string[], end = '\n') => readPabulib(lines.join(end) + end, NAME)
const sound = () => readPabulib(decodePabulib(soundFile.bytes))

/** The sound file with lines (from 1) changed; undefined takes one out. */
const changed = (...changes: readonly (readonly [number, string | undefined])[]): string[] =>
  SOUND.flatMap((text, i) => {
    const change = changes.find(([line]) => line === i + 1)
    return change ? (change[1] === undefined ? [] : [change[1]]) : [text]
  })

function faultOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (!isFileFault(error)) throw error
    const { file, line, reason, values } = error
    return { file, line, reason, values }
  }
  return 'read without a fault'
}

test('a sound file gives its vote', () => {
  const file = sound()
  expect(file).toMatchObject({ scale: 0, budget: 900_000, voteType: 'approval' })
  expect(file.meta).toMatchObject({ description: 'Green squares', currency: 'RSD' })
  expect(file.projects[2]).toEqual({
    id: 'shade',
    cost: 120_000,
    name: 'Shade; and benches "at last"',
    categories: ['environment'],
  })
  expect(file.ballots[2]).toEqual({ voter: 'v3', approved: ['shade', 'well', 'lime'], more: { age: '27' } })
})

test('it makes an election in the order of the file, or of a lot', () => {
  const [inFileOrder, byLot] = [electionOf(sound()), electionOf(sound(), ['well', 'shade', 'lime', 'park'])]
  expect(inFileOrder.options.map(({ id }) => id)).toEqual(['park', 'lime', 'shade', 'well'])
  expect([...papersOf(inFileOrder.ballots)][2]).toEqual({ positions: [1, 2, 3], values: [], count: 1 })
  expect(byLot.options[0]).toEqual({ id: 'well', cost: 90_000 })
  expect([...papersOf(byLot.ballots)][2]).toEqual({ positions: [0, 1, 2], values: [], count: 1 })
  expect(() => electionOf(sound(), ['well'])).toThrow(RangeError)
  expect(() => electionOf(sound(), ['well', 'shade', 'lime', 'lake'])).toThrow(RangeError)
})

test.each([
  ['ends its lines with CRLF', SOUND, '\r\n', ''],
  ['begins with a byte order mark', SOUND, '\n', '\ufeff'],
  ['has blanks around cells and after commas', changed([23, ' v3 ; shade, well , lime; 27']), '\n', ''],
  ['has no line `key;value`', changed([2, undefined]), '\n', ''],
  ['has blank lines', changed([13, '\nPROJECTS'], [20, '  \nvoter_id;vote;age\n']), '\n', ''],
])('a file that %s says the same', (_, lines, end, before) => {
  const bytes = new TextEncoder().encode(before + lines.join(end))
  expect(readPabulib(decodePabulib(bytes))).toEqual(sound())
})

test('whole amounts with decimals are whole', () => {
  expect(read(changed([9, 'budget;900000.00'], [16, 'lime;250000.000;Limes;']))).toMatchObject({
    scale: 0,
    budget: 900_000,
  })
})

test('an amount with cents makes all amounts count in hundredths', () => {
  const file = read(changed([9, 'budget;900000.50'], [18, 'well;89999.9;A well;environment']))
  expect(file).toMatchObject({ scale: 2, budget: 90_000_050 })
  expect(file.projects.map(({ cost }) => cost)).toEqual([40_000_000, 25_000_000, 12_000_000, 8_999_990])
})

test('what the city says of its projects is kept', () => {
  const { projects } = read(
    changed(
      [14, 'project_id;cost;name;votes;selected;district;latitude;longitude;target'],
      [15, 'park;400000;A park;2;1;Dorćol;44.8261;20.4573;all'],
      [16, 'lime;250000;Limes;;2;;;;'],
      [17, 'shade;120000;Shade;n/a;0;;91;20;'],
      [18, 'well;90000;;;0;;44.8;;'],
    ),
  )
  expect(projects[0]).toEqual({
    id: 'park',
    cost: 400_000,
    name: 'A park',
    votes: 2,
    selected: '1',
    district: 'Dorćol',
    latitude: 44.8261,
    longitude: 20.4573,
    more: { target: 'all' },
  })
  expect(projects.slice(1)).toEqual([
    { id: 'lime', cost: 250_000, name: 'Limes', selected: '2' },
    { id: 'shade', cost: 120_000, name: 'Shade', selected: '0' },
    { id: 'well', cost: 90_000, selected: '0' },
  ])
})

test('an empty ballot is a ballot where none is too short', () => {
  const file = read(changed([11, undefined], [24, 'v4;;70']))
  expect(file.ballots[3]).toEqual({ voter: 'v4', approved: [], more: { age: '70' } })
})

test('twelve files with one fault each', () => {
  expect(brokenFiles).toHaveLength(12)
  expect(new Set(brokenFiles.map(({ reason }) => reason)).size).toBe(12)
})

test.each(brokenFiles)('$what: line $line, $reason', ({ file, bytes, line, reason, values }) => {
  expect(faultOf(() => readPabulib(decodePabulib(bytes, file), file))).toEqual({ file, line, reason, values })
})

test.each<[string, readonly string[], number, string]>([
  ['nothing at all', [], 1, 'section-missing'],
  ['something before META', ['hello', ...SOUND], 1, 'section-missing'],
  ['META alone', SOUND.slice(0, 12), 12, 'section-missing'],
  ['no VOTES', SOUND.slice(0, 18), 18, 'section-missing'],
  ['META twice', changed([19, 'META']), 19, 'section-order'],
  ['a second VOTES', [...SOUND, 'VOTES'], 27, 'section-order'],
  ['no number of votes', changed([8, undefined]), 1, 'meta-missing'],
  ['an empty budget', changed([9, 'budget;']), 9, 'meta-missing'],
  ['a budget said twice', changed([3, 'budget;1']), 9, 'meta-twice'],
  ['a row of META with three cells', changed([4, 'country;Serbia;Europe']), 4, 'cells'],
  ['half a project', changed([7, 'num_projects;3.5']), 7, 'meta-number'],
  ['a shortest ballot in words', changed([11, 'min_length;one']), 11, 'meta-number'],
  ['a budget below zero', changed([9, 'budget;-1']), 9, 'budget-negative'],
  ['a budget with thousandths', changed([9, 'budget;0.125']), 9, 'budget-too-fine'],
  ['no cost', changed([16, 'lime;;Limes;environment']), 16, 'cost-unreadable'],
  ['a cost with a comma', changed([16, 'lime;2,50;Limes;environment']), 16, 'cost-unreadable'],
  ['a cost in powers of ten', changed([16, 'lime;1e5;Limes;environment']), 16, 'cost-unreadable'],
  ['a cost beyond all money', changed([16, 'lime;99999999999999999999;L;e']), 16, 'cost-too-large'],
  ['a cost with thousandths', changed([16, 'lime;1.001;Limes;environment']), 16, 'cost-too-fine'],
  ['no column of costs', changed([14, 'project_id;price;name;category']), 14, 'column-missing'],
  ['two columns of costs', changed([14, 'project_id;cost;cost;category']), 14, 'column-twice'],
  ['no column of votes', changed([20, 'voter_id;choice;age']), 20, 'column-missing'],
  ['a project without an id', changed([15, ';400000;A park;sport']), 15, 'project-id'],
  ['a project id with a comma', changed([15, '"a,b";400000;A park;sport']), 15, 'project-id'],
  ['a ballot with a cell too few', changed([22, 'v2;lime']), 22, 'cells'],
  ['a ballot with a cell too many', changed([22, 'v2;lime;51;F']), 22, 'cells'],
  ['a voter without an id', changed([22, ';lime;51']), 22, 'voter-id'],
  ['a list that ends with a comma', changed([22, 'v2;lime,;51']), 22, 'project-unknown'],
  ['a ballot that names nothing', changed([22, 'v2;;51']), 22, 'ballot-short'],
  ['two on a ballot for one', changed([10, 'vote_type;choose-1'], [12, undefined]), 20, 'ballot-long'],
  ['a ballot too few', SOUND.slice(0, 25), 8, 'votes-miscounted'],
  ['a quote that is never closed', changed([17, 'shade;120000;"Shade;environment']), 17, 'quote-open'],
  ['text after a closing quote', changed([17, 'shade;120000;"Shade"s;environment']), 17, 'quote-misplaced'],
])('%s is refused with its line', (_, lines, line, reason) => {
  expect(faultOf(() => read(lines))).toMatchObject({ file: NAME, line, reason })
})

test('lines are counted through cells that hold line breaks', () => {
  const lines = changed([17, 'shade;120000;"Shade\r\nand\nbenches";environment'], [22, 'v2;lake;51'])
  expect(faultOf(() => read(lines))).toMatchObject({ line: 24, reason: 'project-unknown' })
  expect(faultOf(() => read(lines, '\r\n'))).toMatchObject({ line: 24, reason: 'project-unknown' })
})

test('a row of META that only this reader needs is asked for', () => {
  expect(faultOf(() => readPabulib(SOUND.join('\n'), NAME, { needed: ['unit', 'date_end'] }))).toEqual({
    file: NAME,
    line: 1,
    reason: 'meta-missing',
    values: { key: 'date_end' },
  })
})

test('bytes that are not UTF-8 are refused with the line of the first of them', () => {
  const bytes = Buffer.concat([Buffer.from('META\nkey;value\nunit;'), Buffer.from([0xb3, 0x0a])])
  expect(faultOf(() => decodePabulib(bytes, NAME))).toMatchObject({ line: 3, reason: 'not-utf8' })
})

test('what is written reads back as the same, whatever is in its cells', () => {
  const file = read(
    changed(
      [9, 'budget;900000.05'],
      [15, 'park;400000;"  blanks; ""quotes"" and\nbreaks  ";environment'],
      [24, 'v4;well;'],
    ),
  )
  expect(readPabulib(writePabulib(file))).toEqual(file)
  expect(file.projects[0]?.name).toBe('  blanks; "quotes" and\nbreaks  ')
})

test('what the tables say wins over META when a file is written', () => {
  const { meta, ballots } = readPabulib(writePabulib({ ...sound(), ballots: sound().ballots.slice(0, 2) }))
  expect([meta.num_votes, ballots.length]).toEqual(['2', 2])
})

/** Approval files of Pabulib, generated, with one fault each: what is said of it, and where. */

export interface BrokenFile {
  readonly what: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly line: number
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Ten rows of META, four projects, six ballots, in 26 lines. Nothing is wrong with it. */
export const SOUND: readonly string[] = [
  'META',
  'key;value',
  'description;Green squares',
  'country;Serbia',
  'unit;Belgrade',
  'currency;RSD',
  'num_projects;4',
  'num_votes;6',
  'budget;900000',
  'vote_type;approval',
  'min_length;1',
  'max_length;3',
  'PROJECTS',
  'project_id;cost;name;category',
  'park;400000;A park by the river;environment,sport',
  'lime;250000;Limes along the street;environment',
  'shade;120000;"Shade; and benches ""at last""";environment',
  'well;90000;A well;environment',
  'VOTES',
  'voter_id;vote;age',
  'v1;park,lime;34',
  'v2;lime;51',
  'v3;shade,well,lime;27',
  'v4;well;70',
  'v5;park;19',
  'v6;lime,shade;44',
]

const NAME = 'green-squares.pb'
const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`)

/** A line, from 1, changed; `undefined` takes it out. */
function altered(line: number, to: string | undefined): readonly string[] {
  return SOUND.flatMap((text, i) => (i + 1 !== line ? [text] : to === undefined ? [] : [to]))
}

type Fault = Omit<BrokenFile, 'file' | 'bytes'> & { readonly to: string | undefined; readonly at?: number }

/** `line` is where the fault is found, `at` the line that was changed, if that is another. */
const FAULTS: readonly Fault[] = [
  {
    what: 'no table of votes',
    at: 19,
    to: undefined,
    line: 25,
    reason: 'section-missing',
    values: { section: 'VOTES' },
  },
  {
    what: 'votes before projects',
    at: 13,
    to: 'VOTES',
    line: 13,
    reason: 'section-order',
    values: { section: 'VOTES', due: 'PROJECTS' },
  },
  { what: 'no budget', at: 9, to: undefined, line: 1, reason: 'meta-missing', values: { key: 'budget' } },
  {
    what: 'a budget in words',
    line: 9,
    to: 'budget;plenty',
    reason: 'budget-unreadable',
    values: { value: 'plenty' },
  },
  {
    what: 'ballots of no known kind',
    line: 10,
    to: 'vote_type;colours',
    reason: 'vote-type',
    values: { type: 'colours', known: 'approval, choose-1, cumulative, ordinal, scoring' },
  },
  {
    what: 'a cost below zero',
    line: 16,
    to: 'lime;-250000;Limes;environment',
    reason: 'cost-negative',
    values: { project: 'lime', value: '-250000' },
  },
  {
    what: 'one project too few',
    line: 7,
    to: 'num_projects;5',
    reason: 'projects-miscounted',
    values: { said: 5, found: 4 },
  },
  {
    what: 'a project on the list twice',
    line: 18,
    to: 'park;90000;A well;environment',
    reason: 'project-twice',
    values: { project: 'park', before: 15 },
  },
  {
    what: 'a ballot for nothing on the list',
    line: 22,
    to: 'v2;lake;51',
    reason: 'project-unknown',
    values: { project: 'lake' },
  },
  {
    what: 'a ballot that names one project twice',
    line: 23,
    to: 'v3;shade,lime,shade;27',
    reason: 'project-repeated',
    values: { project: 'shade' },
  },
  {
    what: 'a voter with two ballots',
    line: 25,
    to: 'v2;park;19',
    reason: 'voter-twice',
    values: { voter: 'v2', before: 22 },
  },
  {
    what: 'a ballot that names too many',
    line: 26,
    to: 'v6;lime,shade,park,well;44',
    reason: 'ballot-long',
    values: { length: 4, most: 3 },
  },
]

/** Twelve files, each with one fault. */
export const brokenFiles: readonly BrokenFile[] = FAULTS.map(({ what, to, at, line, reason, values }) => ({
  what,
  file: NAME,
  bytes: bytesOf(altered(at ?? line, to)),
  line,
  reason,
  values,
}))

/** The same vote without a fault. */
export const soundFile = { file: NAME, bytes: bytesOf(SOUND) }

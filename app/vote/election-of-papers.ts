/** From the papers of a box to the election that a rule counts, and to the file that everybody can count again. */
import { marksOf } from '#app/ballot/ballot-body.ts'
import { minorDigits } from '#app/money.ts'
import { BallotPile } from '#app/voting/ballot-pile.ts'
import type { Election } from '#app/voting/election.ts'
import { writeBlt } from '#app/voting/files/blt-writing.ts'
import { type PabulibFile, writePabulib } from '#app/voting/files/pabulib.ts'
import type { Tally } from '#app/voting/tally.ts'
import type { Manifest } from './manifest.ts'
import { kindOfLimit } from './vote.ts'

/** The election, options in the order of the lot, equal papers merged. @throws Error for a paper that is none */
export function electionOfPapers(manifest: Manifest, bodies: readonly string[]): Election {
  const { options, lot, budget } = manifest
  const costs = new Map(options.map(({ id, cost }) => [id, cost]))
  const inLot = options.map(({ id }) => lot.indexOf(id))
  const pile = new BallotPile(kindOfLimit(manifest.ballotLimit), options.length)
  for (const body of bodies) {
    const { positions, values } = marksOf(body, manifest)
    pile.add(
      positions.map((position) => inLot[position] ?? -1),
      values,
    )
  }
  const costsInLot = lot.map((id) => ({ id, cost: costs.get(id) ?? 0 }))
  return { budget, options: costsInLot, ballots: pile.ballots(), terms: manifest.terms }
}

interface Told {
  readonly manifest: Manifest
  /** Papers in the order in which the file shall have them: one that tells nothing. */
  readonly bodies: readonly string[]
  readonly tally: Tally
  /** What the city is called in the file, the words to take of those in several languages, and its days. */
  readonly city: { readonly name: string; readonly language: string; readonly zone: string }
}

/**
 * The text of the file that a count can be made from again: Pabulib, and BLT for ranked papers, whose candidates are numbered in
 * the order of the lot.
 */
export function ballotFileText(told: Told): string {
  const { manifest, bodies, city } = told
  if (manifest.ballotLimit.kind !== 'ranks') return writePabulib(fileOfPapers(told))
  const { options, ballots } = electionOfPapers(manifest, bodies)
  const titles = new Map(manifest.options.map(({ id, titles }) => [id, inLanguage(titles, city.language)]))
  const seats = 'seats' in manifest.rule ? manifest.rule.seats : 1
  return writeBlt({
    title: inLanguage(manifest.titles, city.language),
    options: options.map(({ id, cost }) => ({ id, cost, name: inOneLine(titles.get(id) ?? id) })),
    currency: manifest.currency,
    budget: manifest.budget,
    scale: 0,
    seats,
    ballots,
  })
}

/** The Pabulib file of a count. Voters are numbered in the order of `bodies`; how a paper came is not told. */
function fileOfPapers({ manifest, bodies, tally, city }: Told): PabulibFile {
  const supporters = new Map(tally.options.map((option) => [option.id, option.supporters]))
  return {
    meta: metaOf(manifest, city),
    scale: minorDigits(manifest.currency) === 0 ? 0 : 2,
    budget: manifest.budget,
    voteType: voteTypeOf(manifest),
    projects: manifest.options.map(({ id, cost, titles }) => ({
      id,
      cost,
      name: inOneLine(inLanguage(titles, city.language)),
      votes: supporters.get(id) ?? 0,
      selected: tally.winners.includes(id) ? '1' : '0',
    })),
    ballots: bodies.map((body, index) => ballotOf(body, String(index + 1), manifest)),
  }
}

function voteTypeOf({ ballotLimit }: Manifest): PabulibFile['voteType'] {
  if (ballotLimit.kind === 'points') return 'cumulative'
  return ballotLimit.kind === 'scores' ? 'scoring' : 'approval'
}

function ballotOf(body: string, voter: string, manifest: Manifest): PabulibFile['ballots'][number] {
  const { positions, values } = marksOf(body, manifest)
  const approved = positions.map((position) => manifest.options[position]?.id ?? '')
  const hasPoints = kindOfLimit(manifest.ballotLimit) !== 'approval'
  return { voter, approved, ...(hasPoints && { points: values }) }
}

function metaOf({ titles, currency, rule, opensAt, closesAt, ballotLimit }: Manifest, city: Told['city']) {
  const end = dayIn(city.zone, Date.parse(closesAt) - 1)
  return {
    description: inOneLine(inLanguage(titles, city.language)),
    unit: inOneLine(city.name),
    instance: end.slice(0, 4),
    currency,
    rule: rule.id === 'equal-shares' && rule.completion === 'add1' ? 'equalshares/add1' : rule.id,
    date_begin: dayIn(city.zone, Date.parse(opensAt)),
    date_end: end,
    language: city.language,
    ...(ballotLimit.kind === 'number' && { max_length: String(ballotLimit.most) }),
    ...(ballotLimit.kind === 'points' && {
      max_sum_points: String(ballotLimit.sum),
      max_points: String(ballotLimit.most),
    }),
  }
}

/** The day on a calendar in `zone`; Swedish writes it as ISO 8601 does. */
const dayIn = (zone: string, instant: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)

const inLanguage = (words: Readonly<Record<string, string>>, language: string) =>
  words[language] ?? Object.values(words)[0] ?? ''

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

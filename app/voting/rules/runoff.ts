/**
 * Majority with run-off: who is chosen on more than half of the papers wins. Else the two chosen most meet: on the same
 * papers, where they are ranked, or in a second vote that the city has to hold. The winner has a majority over the last
 * rival; a third option that would have beaten both can be out after the first round.
 *
 * In the second round a ranked paper counts for whichever of the two it ranks higher; equals, and two that are not
 * ranked, are for nobody. Who meets whom, and who wins if both have the same: more votes, then the lot. Terms: "none of these" is counted like
 * any option, and where it wins nobody is elected; acceptance asks for votes of the round that decides; options that
 * exclude each other mean nothing where one is elected.
 */
import type { Election } from '../election.ts'
import type { RunoffRule } from '../marked-rule.ts'
import { firstChoices } from '../sums/first-choices.ts'
import type { Summed, Sums } from '../sums/seats-by-total.ts'
import { byTotal } from '../sums/seats-by-total.ts'
import type { Exact, Tally, Transfer, Undecided } from '../tally.ts'
import { TallySheet } from '../tally-sheet.ts'
import { acceptanceMissed, turnoutMissed } from '../terms.ts'

/** Counts an election. Throws RangeError as `firstChoices` does, and where papers that are not ranked shall be read twice. */
export function runoff(election: Election, rule: RunoffRule): Tally {
  if (rule.second === 'ranked' && election.ballots.kind !== 'ranked')
    throw new RangeError('a second round on the same papers needs ranked ones')
  return new RunoffCount(firstChoices(election, { id: rule.id, seats: 1 }), rule).tally()
}

const exactly = (votes: number): Exact => String(votes)

class RunoffCount {
  readonly #sheet: TallySheet
  #undecided: Undecided | null

  constructor(
    readonly sums: Sums,
    readonly rule: RunoffRule,
  ) {
    this.#sheet = new TallySheet(sums.election, sums.options)
    this.#undecided = turnoutMissed(sums.election, sums.papers)
  }

  tally(): Tally {
    const { options, papers } = this.sums
    const cast = options.reduce((sum, { supporters }) => sum + supporters, 0)
    const leader = options.find(({ supporters }) => 2 * supporters > cast)
    if (this.#undecided || cast === 0) this.#round({})
    else if (leader) this.#decide(leader, leader.supporters, {})
    else this.#secondRound()
    this.#loseTheRest()
    return {
      ...this.#sheet.write(this.rule, null),
      blank: papers.blank,
      spoilt: papers.spoilt,
      options: options.map(({ id, cost, supporters }) => ({
        id,
        cost,
        supporters,
        points: exactly(supporters),
      })),
      undecided: this.#undecided,
    }
  }

  #secondRound(): void {
    const { options } = this.sums
    const one = this.#best(options)
    const other = this.#best(options.filter((option) => option !== one))
    this.#round({})
    const out = options.filter((option) => option !== one && option !== other)
    for (const { id, position, supporters } of out)
      this.#sheet.lose(position, { id, why: 'excluded', votes: exactly(supporters), round: 1 })
    if (this.rule.second === 'ranked') this.#meet(one, other, out)
    else this.#undecided = { why: 'second-vote', between: [one.id, other.id] }
  }

  #meet(one: Summed, other: Summed, out: readonly Summed[]): void {
    const [forOne, forOther] = this.#preferring(one.position, other.position)
    const cast = this.sums.options.reduce((sum, { supporters }) => sum + supporters, 0)
    const inLot = one.position < other.position ? one : other
    const winner = forOne === forOther ? inLot : forOne > forOther ? one : other
    if (forOne === forOther) this.#sheet.tie([one, other], winner, 'lot')
    const loser = winner === one ? other : one
    const [most, least] = forOne > forOther ? [forOne, forOther] : [forOther, forOne]
    const gains = {
      [one.id]: exactly(forOne - one.supporters),
      [other.id]: exactly(forOther - other.supporters),
    }
    const exhausted = exactly(cast - forOne - forOther)
    const transfer: Transfer = {
      why: 'exclusion',
      from: out.map(({ id }) => id),
      to: gains,
      exhausted,
      rounding: '0',
    }
    const tally = { [one.id]: exactly(forOne), [other.id]: exactly(forOther) }
    this.#decide(winner, most, { tally, transfer, exhausted, excluded: transfer.from })
    this.#sheet.lose(loser.position, this.#lossOf(loser, winner, least, most))
  }

  #lossOf(loser: Summed, winner: Summed, its: number, others: number) {
    const { id } = loser
    const [votes, none] = [exactly(its), exactly(others)]
    return this.#isNone(winner)
      ? ({ id, why: 'below-none', votes, none } as const)
      : ({ id, why: 'last', votes, by: winner.id } as const)
  }

  /** Papers that rank the one above the other, and the other way round. */
  #preferring(one: number, other: number): [number, number] {
    const { counts, starts, positions, values } = this.sums.election.ballots
    const result: [number, number] = [0, 0]
    for (let group = 0; group < counts.length; group++) {
      let [rankOfOne, rankOfOther] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
      const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0]
      if (to - from > 1 && values[from] === values[from + 1]) continue
      for (let mark = from; mark < to; mark++) {
        if (positions[mark] === one) rankOfOne = values[mark] ?? 0
        if (positions[mark] === other) rankOfOther = values[mark] ?? 0
      }
      if (rankOfOne < rankOfOther) result[0] += counts[group] ?? 0
      if (rankOfOther < rankOfOne) result[1] += counts[group] ?? 0
    }
    return result
  }

  #best(among: readonly Summed[]): Summed {
    const [first] = [...among].sort((a, b) => byTotal(a, b) || a.position - b.position)
    if (!first) throw new RangeError('a run-off needs two options')
    this.#sheet.tie(
      among.filter((other) => byTotal(other, first) === 0),
      first,
      'lot',
    )
    return first
  }

  /** Elects, if it is an option that may be, with as many votes as acceptance asks for. */
  #decide(winner: Summed, votes: number, about: Partial<Tally['rounds'][number]>): void {
    const { election, papers } = this.sums
    const missed = acceptanceMissed(election, papers, winner, votes)
    if (missed && !this.#isNone(winner)) this.#sheet.lose(winner.position, missed)
    const isElected = !missed && !this.#isNone(winner)
    this.#round({ ...about, elected: isElected ? [winner.id] : [] })
    if (this.sums.options.length === 0 || about.tally) return
    for (const option of this.sums.options) {
      if (option !== winner)
        this.#sheet.lose(option.position, this.#lossOf(option, winner, option.supporters, votes))
    }
  }

  #round(about: Partial<Tally['rounds'][number]>): void {
    const { options } = this.sums
    this.#sheet.rounds.push({
      tally: Object.fromEntries(options.map(({ id, supporters }) => [id, exactly(supporters)])),
      elected: [],
      excluded: [],
      left: this.sums.election.budget,
      most: null,
      transfer: null,
      exhausted: '0',
      ...about,
    })
  }

  #loseTheRest(): void {
    const elected = this.#sheet.rounds.flatMap((round) => round.elected)
    for (const { id, position } of this.sums.options) {
      if (this.#isNone({ id })) {
        this.#sheet.losses.delete(position)
        this.#sheet.lose(position, { id, why: 'is-none' })
      } else if (!elected.includes(id)) this.#sheet.lose(position, { id, why: 'undecided' })
    }
  }

  #isNone({ id }: { readonly id: string }): boolean {
    return id === this.sums.election.terms.none
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count } from '#app/voting/count.ts'
import { ruleOf } from '#tests/given/marked.ts'
import { anyMarked, asWritten, ELECTIONS, idOf } from './marked-elections.ts'
import { slowChains, slowDuels, slowHarmonic, slowRunoff } from './slow-marked.ts'

test.each([false, true])('a run-off is the same as counted slowly; ranked papers: %s', (isRanked) => {
  const kind = isRanked ? 'ranked' : 'approval'
  const rule = ruleOf('runoff', { second: isRanked ? 'ranked' : 'new-vote' })
  fc.assert(
    fc.property(anyMarked(kind), (election) => {
      const tally = count(asWritten(kind, election), rule)
      const { winner, pair } = slowRunoff(election, isRanked)
      expect(tally.winners).toEqual(winner === null ? [] : [idOf(winner)])
      expect(tally.undecided).toEqual(pair && { why: 'second-vote', between: pair.map(idOf) })
      expect(new Set([...tally.winners, ...tally.losses.map(({ id }) => id)]).size).toBe(election.options)
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten(kind, reversed), rule)).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})

const strengths = fc.constantFrom('winning-votes' as const, 'margins' as const)
const readings = fc.constantFrom('below' as const, 'not-compared' as const)

test('Schulze is the same as trying every chain of duels', () => {
  fc.assert(
    fc.property(anyMarked('ranked'), strengths, readings, ({ seats, ...election }, strength, unranked) => {
      const rule = ruleOf('schulze', { seats, strength, unranked })
      const tally = count(asWritten('ranked', election), rule)
      const duels = slowDuels(election, unranked)
      const chains = slowChains(duels, strength)
      expect(tally.duels).toEqual({ wins: duels, strengths: chains })
      const beats = (a: string, b: string) => {
        const [one, other] = [Number(a.slice(1)), Number(b.slice(1))]
        return chains[one]![other]! > chains[other]![one]!
      }
      const tiers = tally.ranking!
      tiers.forEach((tier, i) => {
        const lower = tiers.slice(i).flat()
        expect(tier).toEqual(lower.filter((one) => !lower.some((other) => beats(other, one))).sort())
      })
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten('ranked', reversed), rule)).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})

test('who wins by Schulze still wins when one paper puts it first', () => {
  fc.assert(
    fc.property(anyMarked('ranked'), ({ seats: _, ...drawn }) => {
      const election = { ...drawn, incompatible: [], tenths: 0, none: null }
      const rule = ruleOf('schulze', { seats: 1 })
      const [winner] = count(asWritten('ranked', election), rule).winners
      if (winner === undefined) return
      const option = Number(winner.slice(1))
      const raised = election.papers.map((paper, i) => {
        if (i > 0) return paper
        return new Map([...[...paper].map(([one, rank]): [number, number] => [one, rank + 1]), [option, 1]])
      })
      const tally = count(asWritten('ranked', { ...election, papers: raised }), rule)
      expect(tally.ranking![0]).toContain(winner)
    }),
    { numRuns: 2_000 },
  )
})

test('the harmonic order is the same as divided by hand', () => {
  fc.assert(
    fc.property(anyMarked('approval'), (drawn) => {
      const election = { ...drawn, none: null }
      const tally = count(asWritten('approval', election), ruleOf('harmonic'))
      const { order, points } = slowHarmonic(election)
      expect(tally.ranking).toEqual(order.map((option) => [idOf(option)]))
      expect(tally.options.map((option) => option.points)).toEqual(points.map(String))
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten('approval', reversed), ruleOf('harmonic'))).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})

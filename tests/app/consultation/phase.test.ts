/** Phases: half-open, by the clock, in the zone of the city. */
import { expect, test } from 'vitest'
import { standingOf } from '#app/consultation/listed-consultation.ts'
import {
  datedPhases,
  newestFirstOpen,
  type Phase,
  phaseAt,
  reasonNotToPropose,
} from '#app/consultation/phase.ts'

const phase = (kind: Phase['kind'], opensAt: string, closesAt: string): Phase => ({
  kind,
  opensAt,
  closesAt,
  zone: 'Europe/Sofia',
})

const [INFORMATION, PROPOSALS, VOTE] = [
  phase('information', '2030-04-01T05:00:00.000Z', '2030-05-01T05:00:00.000Z'),
  phase('proposals', '2030-05-01T05:00:00.000Z', '2030-06-01T17:00:00.000Z'),
  phase('vote', '2030-07-01T05:00:00.000Z', '2030-07-15T17:00:00.000Z'),
] as const
const PHASES = [INFORMATION, PROPOSALS, VOTE]

test.each([
  ['2030-04-01T04:59:59.999Z', undefined],
  ['2030-04-01T05:00:00.000Z', 'information'],
  ['2030-05-01T04:59:59.999Z', 'information'],
  ['2030-05-01T05:00:00.000Z', 'proposals'],
  ['2030-06-01T16:59:59.999Z', 'proposals'],
  ['2030-06-01T17:00:00.000Z', undefined],
  ['2030-07-15T17:00:00.000Z', undefined],
])('at %s it is the phase %s', (at, kind) => {
  expect(phaseAt(PHASES, new Date(at))?.kind).toBe(kind)
})

test('proposals are taken in their phase and at no other time', () => {
  expect(reasonNotToPropose(PHASES, new Date('2030-05-15T12:00:00.000Z'))).toBeUndefined()
  for (const at of ['2030-04-15', '2030-06-15', '2030-07-10', '2031-01-01'])
    expect(reasonNotToPropose(PHASES, new Date(at))).toBe('not-in-proposals-phase')
})

test('days left: the one that has begun counts, and only the phase of now has any', () => {
  const dated = datedPhases(PHASES, new Date('2030-05-31T18:00:00.000Z'))
  expect(dated.map(({ is, daysLeft }) => [is, daysLeft])).toEqual([
    ['done', 0],
    ['now', 1],
    ['next', 0],
  ])
})

test.each([
  ['2030-05-15', 'open', 'proposals'],
  ['2030-06-15', 'waiting', 'vote'],
  ['2030-12-01', 'over', 'vote'],
])('on %s a consultation is %s: %s', (day, is, kind) => {
  expect(standingOf(datedPhases(PHASES, new Date(day)))).toMatchObject({ is, phase: { kind } })
})

test('what is open comes before what is to come, that before what is over', () => {
  const over = { name: 'over', phases: [INFORMATION] }
  const coming = { name: 'coming', phases: [VOTE] }
  const open = { name: 'open', phases: PHASES }
  const sorted = newestFirstOpen([over, coming, open], new Date('2030-05-15'))
  expect(sorted.map(({ name }) => name)).toEqual(['open', 'coming', 'over'])
})

import { expect, test } from 'vitest'
import { answersSoFar, type Dispatch, daysLate, stateOfDispatch } from '#app/addressee/dispatch.ts'

const DUE = '2030-07-01'

const sent = (about: Partial<Dispatch> = {}): Dispatch => ({
  id: 'd',
  recommendationId: 'r',
  addresseeId: 'a',
  level: 'national',
  deadlineOn: DUE,
  dispatchedAt: '2030-05-15T12:00:00.000Z',
  sentAt: '2030-05-15T12:00:01.000Z',
  acknowledgedAt: null,
  verdict: null,
  answeredAt: null,
  ...about,
})
const at = (instant: string) => new Date(instant)

test.each([
  ['the last moment of the deadline is in time', sent(), '2030-07-01T23:59:59.999Z', 'waiting', 0],
  ['the first moment after it is late', sent(), '2030-07-02T00:00:00.000Z', 'late', 1],
  ['twelve days late', sent(), '2030-07-13T08:00:00.000Z', 'late', 12],
  [
    'a letter that never went out is nobody’s delay',
    sent({ sentAt: null }),
    '2030-07-13T08:00:00.000Z',
    'not-sent',
    12,
  ],
  [
    'an answer on the last day is in time',
    sent({ answeredAt: '2030-07-01T23:59:59.999Z', verdict: 'accepted' }),
    '2031-01-01T00:00:00.000Z',
    'answered',
    0,
  ],
  [
    'an answer after it stays late by as many days as it came late',
    sent({ answeredAt: '2030-07-04T00:00:00.000Z', verdict: 'declined' }),
    '2031-01-01T00:00:00.000Z',
    'answered-late',
    3,
  ],
] as const)('%s', (_, dispatch, now, state, days) => {
  expect(stateOfDispatch(dispatch, at(now))).toBe(state)
  expect(daysLate(dispatch, at(now))).toBe(days)
})

test('letters are counted by what came of them', () => {
  const letters = [
    sent({ answeredAt: '2030-06-01T00:00:00.000Z', verdict: 'accepted-in-part' }),
    sent({ deadlineOn: '2030-08-01' }),
    sent({ deadlineOn: '2030-07-20', sentAt: null }),
    sent({ deadlineOn: '2030-06-25' }),
    sent({ deadlineOn: '2030-07-01' }),
  ]
  expect(answersSoFar(letters, at('2030-07-03T00:00:00.000Z'))).toEqual({
    dispatched: 5,
    answered: 1,
    waiting: 2,
    late: 2,
    nextDeadlineOn: '2030-07-20',
    mostDaysLate: 8,
    verdicts: { accepted: 0, 'accepted-in-part': 1, declined: 0 },
  })
})

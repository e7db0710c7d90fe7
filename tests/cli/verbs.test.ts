/** The command as programs and people use it: answers, sentences and exit codes. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folders, meydan } from '#tests/given/installation.ts'

interface Failure {
  readonly status: number
  readonly stderr: string
}

/** Exit code and sentence of a verb that does not succeed. */
function failure(args: readonly string[], environment: Readonly<Record<string, string>>): Failure {
  try {
    meydan(args, environment)
  } catch (error) {
    const { status, stderr } = error as Failure
    return { status, stderr }
  }
  throw new Error(`meydan ${args.join(' ')} succeeded`)
}

const ADD = [
  'city',
  'add',
  'tirana',
  '--name',
  'Tiranë',
  '--language',
  'sq',
  '--country',
  'AL',
  '--at',
  '41.33,19.82',
  '--time-zone',
  'Europe/Tirane',
  '--currency',
  'ALL',
]

test('from nothing to a city with a moderator and a network with a delegate', () => {
  const place = folders()
  expect(JSON.parse(meydan(['setup', '--json'], place))).toEqual({
    data: place.DATA_FOLDER,
    keys: place.KEYS_FOLDER,
    cities: [],
  })
  expect(meydan(ADD, place)).toBe('Tiranë is founded: http://localhost:3000/tirana\n')
  expect(JSON.parse(meydan(['city', 'list', '--json'], place))).toEqual([
    { slug: 'tirana', name: 'Tiranë', kind: 'member', country: 'AL', isOpen: true },
  ])
  expect(
    meydan(['grant', '--city', 'tirana', '--email', 'Mod@Example.AL', '--office', 'moderator'], place),
  ).toBe('mod@example.al is now moderator of tirana\n')
  meydan(
    ['grant', '--network', '--email', 'del@example.al', '--office', 'delegate', '--city', 'tirana'],
    place,
  )
  meydan(['grant', '--network', '--email', 'sec@example.org', '--office', 'secretariat'], place)
  expect(meydan(['setup'], place)).toContain('Cities: tirana')
  expect(fs.statSync(place.KEYS_FOLDER).mode & 0o077).toBe(0)
})

test('a refusal is a sentence, and exit code 1', () => {
  const place = folders()
  meydan(ADD, place)
  expect(failure(ADD, place)).toEqual({ status: 1, stderr: expect.stringMatching(/^meydan: .*tirana.*\n$/) })
  expect(
    failure(['grant', '--city', 'atlantis', '--email', 'a@b.example', '--office', 'moderator'], place).status,
  ).toBe(1)
  expect(
    failure(
      ['grant', '--network', '--email', 'a@b.example', '--office', 'delegate', '--city', 'atlantis'],
      place,
    ).status,
  ).toBe(1)
})

test.each([
  [['frobnicate'], /unknown command 'frobnicate'/],
  [['city', 'add', 'Tirana', ...ADD.slice(3)], /small letters, digits and hyphens/],
  [[...ADD.slice(0, -1), 'lek'], /three capital letters/],
  [['grant', '--email', 'nobody', '--office', 'moderator'], /a mail address is expected/],
  [['grant', '--email', 'a@b.example', '--office', 'moderator'], /Give --city/],
  [
    ['grant', '--network', '--city', 'tirana', '--email', 'a@b.example', '--office', 'secretariat'],
    /Give --city/,
  ],
])('%j is bad arguments: exit code 2', (args, sentence) => {
  expect(failure(args, folders())).toEqual({ status: 2, stderr: expect.stringMatching(sentence) })
})

test('a wrong variable is a sentence, and exit code 2', () => {
  expect(failure(['city', 'list'], { ...folders(), PORT: 'x' })).toEqual({
    status: 2,
    stderr: 'meydan: PORT is "x", but expected is a whole number from 0 to 65535.\n',
  })
})

test('the demonstration is filled into an empty folder only', () => {
  const place = folders()
  fs.mkdirSync(place.DATA_FOLDER)
  fs.writeFileSync(path.join(place.DATA_FOLDER, 'something'), '')
  expect(failure(['setup', '--demonstration'], place)).toEqual({
    status: 1,
    stderr: expect.stringContaining('is not empty'),
  })
})

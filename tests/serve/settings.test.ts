/** A wrong value stops the start with one sentence that names variable, value and what is expected. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '#app/serve/settings.ts'
import { aFolder } from '#tests/given/world.ts'

test('nothing has to be set', () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    DATA_FOLDER: path.resolve('data'),
    KEYS_FOLDER: path.resolve('keys'),
    BASE_URL: 'http://localhost:3000',
    hasOwnHost: false,
    MAIL_FROM: 'Meydan <meydan@localhost>',
    DEMONSTRATION: fs.existsSync('data/demonstration'),
    TRUSTED_PROXIES: 0,
    LOG_LEVEL: 'info',
    SESSION_DAYS: 30,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '', BASE_URL: ' ' })).toMatchObject({ PORT: 3000, hasOwnHost: false })
})

test('the address of the installation is its origin', () => {
  expect(readSettings({ BASE_URL: 'https://meydan.example.org/' })).toMatchObject({
    BASE_URL: 'https://meydan.example.org',
    hasOwnHost: true,
  })
})

test.each([
  [{ PORT: '80a' }, 'PORT is "80a", but expected is a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000", but expected is a whole number from 0 to 65535.'],
  [
    { BASE_URL: 'meydan.example.org' },
    /^BASE_URL is "meydan\.example\.org", but expected is http:\/\/ or https:\/\//,
  ],
  [
    { BASE_URL: 'https://meydan.example.org/sofia' },
    /^BASE_URL is "https:\/\/meydan\.example\.org\/sofia", but/,
  ],
  [
    { SMTP_URL: 'mail.example.org' },
    /^SMTP_URL is "mail\.example\.org", but expected is smtp:\/\/ or smtps:\/\//,
  ],
  [{ MAIL_FROM: 'Meydan' }, /^MAIL_FROM is "Meydan", but expected is an address/],
  [{ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /^MAIL_FROM is /],
  [{ DEMONSTRATION: 'maybe' }, 'DEMONSTRATION is "maybe", but expected is on or off.'],
  [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES is "-1", but expected is a whole number from 0 to 10.'],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud", but expected is silent, fatal/],
  [{ SESSION_DAYS: '0' }, 'SESSION_DAYS is "0", but expected is a whole number from 1 to 365.'],
  [
    { DATABASE_URL: 'postgres://meydan:secret@db.example.org/meydan' },
    'DATABASE_URL is "postgres://…@db.example.org/meydan", but expected is nothing: PostgreSQL is not supported yet, all data lie in SQLite files in DATA_FOLDER.',
  ],
])('%o is refused', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence)
})

test.each([
  ['data', 'data', true],
  ['data', 'data/keys', true],
  ['data', 'data/../data/x/keys', true],
  ['data', 'data-keys', false],
  ['data/x', 'data/keys', false],
])('with data in %s, keys in %s', (DATA_FOLDER, KEYS_FOLDER, isRefused) => {
  const read = () => readSettings({ DATA_FOLDER, KEYS_FOLDER })
  if (isRefused) expect(read).toThrow(/^KEYS_FOLDER is ".*", but expected is a folder outside DATA_FOLDER/)
  else expect(read).not.toThrow()
})

test('a data folder that was filled with the demonstration says so itself', () => {
  const DATA_FOLDER = aFolder()
  expect(readSettings({ DATA_FOLDER }).DEMONSTRATION).toBe(false)
  fs.writeFileSync(path.join(DATA_FOLDER, 'demonstration'), '')
  expect(readSettings({ DATA_FOLDER }).DEMONSTRATION).toBe(true)
  expect(readSettings({ DATA_FOLDER, DEMONSTRATION: 'off' }).DEMONSTRATION).toBe(false)
})

/** Letters that are sent where no mail server is configured can be read again, as they were. */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { latestLetters, lettersLieOpen, readLetter } from '#app/mail/letters.server.ts'
import { mailOf } from '#app/mail/mail.server.ts'
import { readSettings } from '#app/serve/settings.ts'
import { aFolder } from '#tests/given/world.ts'

const settingsOf = (about: Record<string, string> = {}) => {
  const folder = aFolder()
  return readSettings({
    DATA_FOLDER: path.join(folder, 'data'),
    KEYS_FOLDER: path.join(folder, 'keys'),
    ...about,
  })
}

const LETTER = {
  to: 'ana@example.rs',
  subject: 'Код за пријаву: 123456 — Београд',
  text: 'Поштовани,\n\nваш код је 123456.\nhttp://localhost:3000/belgrade/sign-in?to=%2Fbelgrade\n\n„Град“',
  language: 'sr-Cyrl',
}

test('a letter is read as it was written, in any script', async () => {
  const settings = settingsOf({ MAIL_FROM: 'Меydan <meydan@example.org>' })
  await mailOf(settings).send(LETTER)
  const [letter] = await latestLetters(settings)
  expect(letter).toEqual({
    ...LETTER,
    file: expect.stringMatching(/^[0-9a-f-]{36}\.eml$/),
    from: 'meydan@example.org',
    sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    text: expect.stringContaining(LETTER.text),
  })
  expect(await readLetter(settings, letter!.file)).toEqual(letter)
})

test('the last letter comes first, and no more are read than asked for', async () => {
  const settings = settingsOf()
  for (const subject of ['one', 'two', 'three']) await mailOf(settings).send({ ...LETTER, subject })
  expect((await latestLetters(settings, 2)).map(({ subject }) => subject)).toEqual(['three', 'two'])
})

test('before the first letter there is none', async () => {
  expect(await latestLetters(settingsOf())).toEqual([])
})

test.each([
  '../keys/network.pem',
  '..%2fnetwork.db',
  'nothing.eml',
  '',
  '01890a5d-ac96-774b-bcce-b302099a8057.eml',
])('no letter is called %o', async (file) => {
  expect(await readLetter(settingsOf(), file)).toBeUndefined()
})

test('half a letter is none', async () => {
  const settings = settingsOf()
  await mailOf(settings).send(LETTER)
  const folder = path.join(settings.DATA_FOLDER, 'mail')
  fs.writeFileSync(path.join(folder, '.01890a5d-ac96-774b-bcce-b302099a8057.eml'), 'From: ')
  expect(await latestLetters(settings)).toHaveLength(1)
})

test('nobody slips a second recipient or a header into a letter', async () => {
  const settings = settingsOf()
  await mailOf(settings).send({ ...LETTER, subject: 'Hello\r\nBcc: eve@example.org', to: 'ana@example.rs' })
  const [name = ''] = fs.readdirSync(path.join(settings.DATA_FOLDER, 'mail'))
  const raw = fs.readFileSync(path.join(settings.DATA_FOLDER, 'mail', name), 'utf8')
  expect(raw).not.toMatch(/^Bcc:/im)
  expect((await latestLetters(settings))[0]?.subject).toBe('Hello Bcc: eve@example.org')
})

test.each([
  [{ DEMONSTRATION: 'on' }, true],
  [{ DEMONSTRATION: 'off' }, false],
  [{}, false],
  [{ DEMONSTRATION: 'on', SMTP_URL: 'smtp://mail.example.org' }, false],
])('with %o letters lie open: %s', (about, open) => {
  expect(lettersLieOpen(settingsOf(about))).toBe(open)
})

test('with a mail server configured letters go there', async () => {
  const server = await aMailServer()
  const settings = settingsOf({ SMTP_URL: server.url })
  await mailOf(settings).send(LETTER)
  expect(server.taken()).toContain('To: ana@example.rs')
  expect(server.taken()).toContain('Content-Language: sr-Cyrl')
  expect(fs.existsSync(settings.DATA_FOLDER)).toBe(false)
  server.close()
})

test('a mail server that refuses is told of', async () => {
  const server = await aMailServer('550 no such person')
  await expect(mailOf(settingsOf({ SMTP_URL: server.url })).send(LETTER)).rejects.toThrow(/550/)
  server.close()
})

/** Enough of RFC 5321 to take one letter, or to refuse its recipient. */
async function aMailServer(toRecipient = '250 ok') {
  let taken = ''
  const server = net.createServer((socket) => {
    let isLetter = false
    socket.write('220 mail.example.org\r\n')
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const said = String(bytes)
      if (isLetter) taken += said
      if (isLetter && !said.endsWith('\r\n.\r\n')) return
      socket.write(`${answerTo(said, isLetter, toRecipient)}\r\n`)
      isLetter = !isLetter && said.startsWith('DATA')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, taken: () => taken, close: () => server.close() }
}

function answerTo(said: string, isLetter: boolean, toRecipient: string): string {
  if (isLetter) return '250 taken'
  if (said.startsWith('RCPT')) return toRecipient
  if (said.startsWith('DATA')) return '354 go on'
  return said.startsWith('QUIT') ? '221 bye' : '250 ok'
}

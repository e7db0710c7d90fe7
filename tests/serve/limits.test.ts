/** A request is refused at the first byte over the limit of its address, and what dawdles is let go. */
import net from 'node:net'
import { expect, test } from 'vitest'
import { aHouse, ask, post } from '#tests/given/house.ts'

const SITE = { 'Sec-Fetch-Site': 'same-origin' }
const KIB = 1024

test.each([
  ['/page', 256 * KIB],
  ['/resource', 256 * KIB],
  ['/sofia/votes/budget/ballot', 32 * KIB],
  ['/sofia/votes/budget/ballot.data', 32 * KIB],
])('%s takes %i bytes and not one more', async (path, limit) => {
  const house = await aHouse()
  expect((await post(house, path, SITE, 'a'.repeat(limit))).status).toBe(200)
  const over = await post(house, path, SITE, 'a'.repeat(limit + 1))
  expect(over.status).toBe(413)
  expect(over.text).toContain('This is more than we can take in at once')
  expect(house.acts.map((act) => act.length)).toEqual([limit])
})

test('refuses by what is announced, before a byte of it has come', async () => {
  const house = await aHouse()
  const said = await speak(house.address, [
    'POST /page HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 30000000\r\n\r\n',
  ])
  expect(said).toMatch(/^HTTP\/1\.1 413 /)
})

test('refuses at the first byte over where no length is announced', async () => {
  const house = await aHouse()
  const chunk = `${(64 * KIB).toString(16)}\r\n${'a'.repeat(64 * KIB)}\r\n`
  const head =
    'POST /page HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n'
  expect(await speak(house.address, [head, chunk, chunk, chunk, chunk, '1\r\na\r\n'])).toMatch(
    /^HTTP\/1\.1 413 /,
  )
  expect(await speak(house.address, [head, chunk, chunk, chunk, chunk, '0\r\n\r\n'])).toMatch(
    /^HTTP\/1\.1 200 /,
  )
  expect(house.acts.map((act) => act.length)).toEqual([256 * KIB])
})

test('a read brings no body', async () => {
  const house = await aHouse()
  expect(
    (await ask(house, '/page', { method: 'GET', headers: { 'Content-Length': '1' }, body: 'a' })).status,
  ).toBe(413)
})

test('who sends nothing is let go, and others are answered meanwhile', async () => {
  const house = await aHouse()
  const dawdlers = Array.from({ length: 50 }, () => net.connect(portOf(house.address), '127.0.0.1'))
  for (const dawdler of dawdlers) dawdler.on('error', () => {}).write('POST /page HTTP/1.1\r\nHost: x\r\n')
  expect((await ask(house, '/page')).status).toBe(200)
  const [first] = dawdlers
  const said = await new Promise<string>((resolve) => first?.once('data', (bytes) => resolve(String(bytes))))
  expect(said).toMatch(/^HTTP\/1\.1 408 /)
  for (const dawdler of dawdlers) dawdler.destroy()
})

const portOf = (address: string) => Number(new URL(address).port)

/** Writes piece after piece on one connection; what came back first. */
function speak(address: string, pieces: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(portOf(address), '127.0.0.1')
    socket.once('data', (bytes) => {
      resolve(String(bytes))
      socket.destroy()
    })
    socket.once('error', reject)
    for (const piece of pieces) socket.write(piece)
  })
}

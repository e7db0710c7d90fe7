/** The end in order: what was asked is answered, nobody new is taken, and no connection is cut. */
import http from 'node:http'
import { expect, test, vi } from 'vitest'
import { aHouse, ask } from '#tests/given/house.ts'

test('an answer that is under way goes out before the doors close', async () => {
  const house = await aHouse()
  const slow = ask(house, '/slow')
  await vi.waitFor(async () => expect((await ask(house, '/healthz')).status).toBe(200))
  const closed = house.close()
  await new Promise((resolve) => setTimeout(resolve, 400))
  house.release()
  expect((await slow).status).toBe(200)
  await closed
  await expect(ask(house, '/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('readiness turns red at once, and every answer says that the connection ends', async () => {
  const house = await aHouse()
  const closed = house.close()
  expect(await ask(house, '/readyz')).toMatchObject({ status: 503, text: 'stopping\n' })
  expect((await ask(house, '/page')).headers.connection).toBe('close')
  await closed
})

test('forty clients that keep their connections lose no answer', async () => {
  const house = await aHouse()
  const { port } = new URL(house.address)
  let isOver = false
  const outcomes: number[] = []
  const clients = Array.from({ length: 40 }, async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    while (!isOver) {
      const { status, connection } = await get(port, agent)
      outcomes.push(status)
      if (connection === 'close') break
    }
    agent.destroy()
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await house.close()
  isOver = true
  await Promise.all(clients)
  expect(outcomes.length).toBeGreaterThan(40)
  expect(new Set(outcomes)).toEqual(new Set([200]))
})

test('an answer that never comes does not hold the end up for ever', async () => {
  const house = await aHouse()
  const slow = ask(house, '/slow').catch((error: NodeJS.ErrnoException) => error.code)
  await vi.waitFor(async () => expect((await ask(house, '/healthz')).status).toBe(200))
  const begun = performance.now()
  await house.close()
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await slow).toBe('ECONNRESET')
})

function get(port: string, agent: http.Agent): Promise<{ status: number; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/healthz', agent }, (response) => {
      response.resume()
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection }),
      )
    })
    request.on('error', reject)
  })
}

/** What watchers of the process are told. */
import { expect, test } from 'vitest'
import { aHouse, ask } from '#tests/given/house.ts'

test('a running process says so, and that its databases answer', async () => {
  const house = await aHouse()
  expect(await ask(house, '/healthz')).toMatchObject({ status: 200, text: 'running\n' })
  expect(await ask(house, '/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
})

test('whatever name it is asked by', async () => {
  const house = await aHouse({ BASE_URL: 'https://meydan.example.org' })
  expect((await ask(house, '/readyz', { headers: { Host: '10.0.0.7' } })).status).toBe(200)
})

test('a database that does not answer turns readiness red and leaves the process alive', async () => {
  const house = await aHouse()
  await house.world.network.destroy()
  expect(await ask(house, '/readyz')).toMatchObject({ status: 503, text: 'a database does not answer\n' })
  expect((await ask(house, '/healthz')).status).toBe(200)
})

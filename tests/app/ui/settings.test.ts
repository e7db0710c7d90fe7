/** The reader's choices: kept in cookies, and back to where they were made, never elsewhere. */
import { expect, test } from 'vitest'
import { action } from '#app/routes/settings.tsx'
import { aWorld } from '#tests/given/world.ts'

async function post(form: Record<string, string>, baseUrl?: string) {
  const world = await aWorld()
  const settings = { ...world.settings, ...(baseUrl ? { BASE_URL: baseUrl } : {}) }
  const request = new Request('http://localhost/settings', {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const answer = await action({ request, params: {}, context: { ...world, settings, cspNonce: '' } })
  return { status: answer.status, to: answer.headers.get('location'), cookies: answer.headers.getSetCookie() }
}

test('a language is kept for a year, and the reader is back where he was', async () => {
  expect(await post({ language: 'sr-Latn', to: '/sofia/proposals?theme=water' })).toEqual({
    status: 303,
    to: '/sofia/proposals?theme=water',
    cookies: ['meydan_language=sr-Latn; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax'],
  })
})

test('colours are kept likewise; over https the cookie stays on https', async () => {
  const { cookies } = await post({ scheme: 'dark', to: '/' }, 'https://meydan.example.org')
  expect(cookies).toEqual(['meydan_scheme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure'])
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
  'nobody is sent to %s',
  async (to) => expect((await post({ language: 'en', to })).to).toBe('/'),
)

test('what is no language of ours is not kept', async () => {
  expect((await post({ language: 'tlh; Domain=evil', to: '/' })).cookies).toEqual([])
})

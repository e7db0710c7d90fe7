/** The office: sealing a vote, closing it, going on after an interruption. */
import { expect, test } from 'vitest'
import type { OfficeVotePage } from '#app/vote/office-vote-page.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { failing } from '#tests/given/failing.ts'
import { GOOD, theOffice } from '#tests/given/office.ts'
import { signedIn } from '#tests/given/requests.ts'
import { actsOn, aDraft, aSealedVote, aVerifiedResident, cast, IN_JUNE, IN_MAY } from '#tests/given/vote.ts'

test('only the office may make, see, seal or close', async () => {
  const { world, city, consultation, make, at } = await theOffice()
  const { slug, voteId } = await aDraft(city)
  const resident = await signedIn(world, city, await aVerifiedResident(city))
  const page = at(slug)

  expect((await make({ ...GOOD, proposals: consultation.proposals }, resident)).status).toBe(403)
  expect((await page.look(resident)).status).toBe(403)
  for (const act of ['seal', 'close']) expect((await page.act(act, resident)).status).toBe(403)
  expect((await page.look('')).to).toMatch(/^\/sofia\/sign-in\?to=/)
  expect(await sealedVote(city.db, voteId)).toBeUndefined()
})

test('sealing is asked for on a page of its own and done by its button', async () => {
  const { city, at } = await theOffice()
  const { slug, voteId } = await aDraft(city)

  expect(await at(slug).look()).toMatchObject({
    data: { asksToSeal: false, page: { vote: { state: 'draft' } } },
  })
  expect(await at(slug, '?step=seal').look()).toMatchObject({ data: { asksToSeal: true } })
  expect(await at(slug).act('nonsense')).toMatchObject({ status: 303 })
  expect(await sealedVote(city.db, voteId)).toBeUndefined()
  expect(await at(slug).act('seal')).toMatchObject({ status: 303, to: `/sofia/office/votes/${slug}` })
  expect(await sealedVote(city.db, voteId)).toBeDefined()
  expect(await at(slug, '?step=seal').look()).toMatchObject({ data: { asksToSeal: false } })
  expect(await at(slug).act('seal')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'sealed-already' } },
  })
})

test('a draft can be thrown away, and its address is free again; a sealed vote cannot', async () => {
  const { city, at } = await theOffice()
  const { slug, voteId } = await aDraft(city)
  expect(await at(slug).act('discard')).toMatchObject({ status: 303, to: '/sofia/office' })
  expect((await at(slug).look()).status).toBe(404)
  expect(await city.db.selectFrom('vote_option').select('option_id').execute()).toEqual([])
  expect((await actsOn(city, voteId)).at(-1)).toBe('discard-vote')

  const again = await aDraft(city, { slug })
  await at(slug).act('seal')
  expect(await at(slug).act('discard')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'sealed-already' } },
  })
  expect(await sealedVote(city.db, again.voteId)).toBeDefined()
})

test('closing shows each step with its line of the journal, and ends in a result', async () => {
  const { world, city, at } = await theOffice()
  const { slug, voteId, residents } = await aSealedVote(world, city)
  await cast(world, city, voteId, residents[0]!, ['4'])

  world.clock.set(IN_MAY.toISOString())
  expect(await at(slug).act('close')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-ended-yet' } },
  })
  world.clock.set(IN_JUNE.toISOString())
  expect(await at(slug).act('close')).toMatchObject({ status: 303 })
  const { page } = (await at(slug).look()).data as { page: OfficeVotePage }

  expect(page).toMatchObject({
    vote: { state: 'counted', turnout: { ballots: 1, isExact: true } },
    underWay: null,
  })
  expect(page.steps.map(({ step }) => step)).toEqual([
    'made',
    'sealed',
    'closed',
    'emptied',
    'shuffled',
    'key-destroyed',
    'counted',
  ])
  const numbers = page.steps.map(({ entry }) => entry!.number)
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
})

test('a closing that was interrupted waits for the button and goes on from there', async () => {
  const { world, city, at } = await theOffice()
  const { slug } = await aSealedVote(world, city)
  world.clock.set(IN_JUNE.toISOString())
  const counting = world.counting
  Object.assign(world, { counting: failing(counting, 'count') })

  await expect(at(slug).act('close')).rejects.toThrow('the power went')
  const { page } = (await at(slug).look()).data as { page: OfficeVotePage }
  expect(page).toMatchObject({ vote: { state: 'closing' }, underWay: null })
  expect(page.steps.at(-1)).toEqual({ step: 'counted', entry: null })
  expect(await at(slug).act('close')).toMatchObject({ status: 303 })
  expect(await at(slug).look()).toMatchObject({ data: { page: { vote: { state: 'counted' } } } })
})

test('while a long count runs the page shows how far it is, and a second press joins it', async () => {
  const { world, city, at } = await theOffice()
  const { slug } = await aSealedVote(world, city)
  world.clock.set(IN_JUNE.toISOString())
  const { count } = world.counting
  let goOn = () => {}
  let counts = 0
  const counting: typeof world.counting = {
    async count(election, rule, onProgress) {
      counts++
      onProgress?.(3, 12)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      return count(election, rule)
    },
  }
  Object.assign(world, { counting })

  await Promise.all([at(slug).act('close'), at(slug).act('close')])
  const page = { state: 'closing' }
  expect(await at(slug).look()).toMatchObject({
    data: { page: { vote: page, underWay: { progress: { done: 3, of: 12 } } } },
  })
  goOn()
  await expect
    .poll(async () => (await at(slug).look()).data)
    .toMatchObject({
      page: { vote: { state: 'counted' }, underWay: null },
    })
  expect(counts).toBe(1)
})

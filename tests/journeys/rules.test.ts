/** One vote for every rule: its ballot by keyboard and without script, its dry run, and its result in every look and script. */
import { mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { castBallot } from '#app/ballot/cast-ballot.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import type { BallotLimit } from '#app/vote/vote.ts'
import type { Rule, RuleId } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import { usualRule } from '#app/voting/usual-rules.ts'
import { faultsInLooks, faultsOf, type Screen, theBrowser } from '#tests/given/browser.ts'
import { aBuiltHouse, aWorldToServe } from '#tests/given/built-house.ts'
import { inOffice, signedIn } from '#tests/given/requests.ts'
import { aSealedVote, CLOSES, IN_JUNE, IN_MAY } from '#tests/given/vote.ts'
import { aCity } from '#tests/given/world.ts'
import { LOOKS } from './walk.ts'

const browser = theBrowser()
const COSTS = { Парк: 600_00, Училище: 500_00, Пейка: 100_00, Площад: 300_00, Чешма: 200_00 }
const PICTURES = process.env.PICTURES

const APPROVALS: BallotLimit = { kind: 'none' }
const RANKS: BallotLimit = { kind: 'ranks', most: 5, equals: false }
const LIMITS: Readonly<Record<RuleId, BallotLimit>> = {
  plurality: { kind: 'number', most: 1 },
  runoff: RANKS,
  approval: APPROVALS,
  'k-of-n': { kind: 'number', most: 2 },
  score: { kind: 'scores', most: 5 },
  points: { kind: 'points', sum: 10, most: 10 },
  harmonic: APPROVALS,
  irv: RANKS,
  'scottish-stv': RANKS,
  schulze: { ...RANKS, equals: true },
  borda: { ...RANKS, equals: true },
  greedy: { kind: 'cost', most: 900_00 },
  'equal-shares': APPROVALS,
  phragmen: APPROVALS,
}

const ruleFor = (id: RuleId): Rule =>
  usualRule(id, {
    kind: RULE_FACTS[id].kinds.includes('approval') && LIMITS[id].kind !== 'ranks' ? 'approval' : 'ranked',
    seats: ['scottish-stv', 'k-of-n', 'approval'].includes(id) ? 2 : 1,
    marks: id === 'k-of-n' ? 2 : 5,
    most: id === 'score' ? 5 : 10,
    sum: 10,
    unit: 100,
  })

/** Choices of eleven residents, the most wanted first. */
const WANTED = ['1 2 3', '1 3', '2 1', '2 3 1', '3 2', '3', '4 1', '4 5', '5 4 3', '1 2', '2 4'].map((line) =>
  line.split(' '),
)

function slipOf(order: readonly string[], { kind }: BallotLimit) {
  const approved = kind === 'number' ? order.slice(0, 1) : kind === 'cost' ? order.slice(0, 1) : order
  if (kind === 'ranks') return { approved, values: approved.map((_, rank) => rank + 1) }
  if (kind === 'points') return { approved, values: approved.map((_, rank) => 4 - rank) }
  return kind === 'scores' ? { approved, values: approved.map((_, rank) => 5 - rank) } : { approved }
}

async function aVoteBy(id: RuleId) {
  const world = await aWorldToServe({ SESSION_DAYS: '365' })
  const city = await aCity(world, { demonstration: 1 })
  const spends = RULE_FACTS[id].spends
  const sealed = await aSealedVote(world, city, {
    costs: COSTS,
    electors: 12,
    rule: ruleFor(id),
    ballotLimit: LIMITS[id],
    budget: spends ? 1000_00 : 0,
  })
  world.clock.set(IN_MAY.toISOString())
  for (const [i, order] of WANTED.entries())
    await castBallot(
      { city, keys: world.keys },
      sealed.voteId,
      sealed.residents[i]!,
      slipOf(order, LIMITS[id]),
      'online',
      IN_MAY,
    )
  return { world, city, ...sealed, house: await aBuiltHouse(world) }
}

async function picture({ page }: Screen, name: string): Promise<void> {
  if (!PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

/** Marks with the keyboard alone: what has the focus is told by its name. */
async function markByKeyboard({ page }: Screen, limit: BallotLimit): Promise<void> {
  const valued = limit.kind === 'ranks' || limit.kind === 'points' || limit.kind === 'scores'
  const first = page.locator(valued ? '[name^="mark-"]' : '[name="approved"]').first()
  await first.focus()
  await page.keyboard.press(valued ? '1' : 'Space')
  const review = page.locator('button[name="act"][value="review"]')
  for (let presses = 0; presses < 60; presses++) {
    if (await review.evaluate((button) => button === document.activeElement).catch(() => false)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.locator('button[name="act"][value="cast"]').waitFor()
  await page.locator('button[name="act"][value="cast"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/step=stored/)
}

describe.each(Object.keys(RULE_FACTS) as RuleId[])('%s', (id) => {
  test('is voted by with the keyboard, with script and without, counted, and shown', async () => {
    const { world, city, residents, slug, voteId, by, house } = await aVoteBy(id)
    const cookie = (await signedIn(world, city, residents[11]!)).split('=')
    const ballot = `/${city.slug}/votes/${slug}/ballot`
    for (const [script, language] of [
      [true, 'en'],
      [false, 'sr-Cyrl'],
    ] as const) {
      const screen = await browser.open(house.address, { script, language, width: script ? 1280 : 360 })
      await screen.context.addCookies([{ name: cookie[0]!, value: cookie[1]!, url: house.address }])
      expect((await screen.page.goto(ballot))?.status()).toBe(200)
      expect(await faultsOf(screen)).toEqual([])
      await picture(screen, `ballot-${id}-${language}`)
      await (script ? markByKeyboard(screen, LIMITS[id]) : castWithout(screen, LIMITS[id]))
    }
    world.clock.set(IN_JUNE.toISOString())
    expect(IN_JUNE > CLOSES).toBe(true)
    await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, IN_JUNE)
    const result = `/${city.slug}/votes/${slug}/result`
    const english = await browser.open(house.address, { language: 'en' })
    expect((await english.page.goto(result))?.status()).toBe(200)
    await english.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await picture(english, `result-${id}-en`)
    expect(await faultsInLooks(english, LOOKS)).toEqual([])
    const serbian = await browser.open(house.address, { language: 'sr-Cyrl', script: false, width: 360 })
    await serbian.page.goto(result)
    await picture(serbian, `result-${id}-sr`)
    expect(await faultsOf(serbian)).toEqual([])
    expect(await serbian.page.locator('main').innerText()).toContain('Парк')
  })
})

/** Without script every field is an ordinary one. */
async function castWithout({ page }: Screen, limit: BallotLimit): Promise<void> {
  const valued = limit.kind === 'ranks' || limit.kind === 'points' || limit.kind === 'scores'
  if (valued) await page.locator('[name^="mark-"]').nth(1).fill('1')
  else await page.locator('[name="approved"]').nth(1).check()
  await page.locator('button[name="act"][value="review"]').click()
  await page.locator('button[name="act"][value="cast"]').click()
  await page.waitForURL(/step=stored/)
}

test('a moderator looks at a dry run, with nothing stored', async () => {
  const { world, city, by, slug, house } = await aVoteBy('scottish-stv')
  const screen = await browser.open(house.address, { language: 'en' })
  const [name, value] = (await signedIn(world, city, await inOffice(city, by))).split('=')
  await screen.context.addCookies([{ name: name!, value: value!, url: house.address }])
  const answer = await screen.page.goto(`/${city.slug}/office/votes/${slug}/dry-run`)
  expect(answer?.status()).toBe(200)
  expect(await screen.page.locator('main').innerText()).toContain('all ballots here are invented')
  await picture(screen, 'dry-run')
  expect(await faultsInLooks(screen, LOOKS)).toEqual([])
})

import fs from 'node:fs'
import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addTallyVerb } from '#app/cli/tally.ts'
import { pathOf, readReal, WIELICZKA } from '#tests/elections/real-files.ts'
import { brokenFiles } from '#tests/given/broken-pabulib.ts'
import { aFolder } from '#tests/given/world.ts'

const out = { stdout: '', stderr: '' }

beforeEach(() => {
  Object.assign(out, { stdout: '', stderr: '' })
  process.exitCode = undefined
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      out[stream] += text
      return true
    })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** Runs `meydan tally …`; answers its exit code, where bad arguments are 2 for the whole command. */
function tally(...args: string[]): number {
  const program = new Command('meydan').exitOverride()
  addTallyVerb(program)
  try {
    program.parse(['tally', ...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return 2
  }
  return Number(process.exitCode ?? 0)
}

const asJson = () => JSON.parse(out.stdout)

test('Wieliczka, as the city counted it, without a database', () => {
  const options = ['--option', 'completion=add1', '--option', 'stop=overspend']
  expect(tally(WIELICZKA, '--rule', 'equal-shares', ...options, '--json')).toBe(0)

  const official = readReal('poland_wieliczka_2023').projects.filter(({ selected }) => selected === '1')
  const { winners, manifest, ...said } = asJson()
  expect([...winners].sort()).toEqual(official.map(({ id }) => id).sort())
  expect(said).toMatchObject({
    rule: 'equal-shares',
    cost: 995_079,
    ties: [],
    share: { start: '151', final: '315', refused: { share: '316', cost: 1_045_079 } },
  })
  expect(said.rounds[0]).toMatchObject({
    tally: { 24: '720' },
    elected: ['24'],
    most: '125/18',
    left: 995_000,
  })
  expect(manifest).toMatchObject({
    rule: {
      id: 'equal-shares',
      version: 1,
      completion: 'add1',
      stop: 'overspend',
      start: 'whole-steps',
      step: 1,
    },
    budget: 1_000_000,
    ballots: 6_586,
  })
  expect(manifest.lot).toHaveLength(64)
})

test('a file with cents is counted in cents and told in its own units', () => {
  const file = pathOf('poland_warszawa_2017_kamionek')
  tally(file, '--rule', 'equal-shares', '--option', 'completion=add1', '--option', 'step=0.5', '--json')
  const { manifest, cost, share, rounds, losses } = asJson()
  expect(manifest).toMatchObject({ budget: 308_298.85, rule: { step: 0.5 } })
  expect([cost, share.start, rounds[0].left]).toEqual([307_297, '665/2', 158_298.85])
  expect(losses.find(({ id }: { id: string }) => id === '408')).toMatchObject({
    held: '225225/2',
    missing: '74775/2',
  })
})

test('support per unit of cost does not depend on the cents of a file', () => {
  const file = pathOf('poland_warszawa_2017_kamionek')
  tally(file, '--rule', 'greedy', '--option', 'by=votes-per-cost', '--json')
  expect(asJson().rounds[0].tally).toEqual({ 959: '23/625' }) // 368 ballots for 10,000
})

test('what is not said of a rule is the first that it knows', () => {
  tally(WIELICZKA, '--rule', 'equal-shares', '--json')
  expect(asJson().manifest.rule).toMatchObject({ completion: 'none', start: 'exact', utility: 'cost' })
  expect(asJson().cost).toBe(450_548)
})

test('for people: who wins, what it costs, who does not win and why', () => {
  const file = pathOf('poland_warszawa_2017_ursus-poludniowy')
  expect(tally(file, '--rule', 'greedy')).toBe(0)
  expect(out.stdout).toContain('20 projects, 1,987 ballots, budget 763,500')
  expect(out.stdout).toContain('Rule: greedy (by=votes, misfit=skip, threshold=1, places=0)')
  expect(out.stdout).toContain('9 projects win, in order of election:')
  expect(out.stdout).toContain('Spent: 752,917 of 763,500. Left: 10,583.')
  expect(out.stdout).toContain('11 projects do not win:')
  expect(out.stdout).not.toContain('tally:')
})

test('in Serbian, in either script', () => {
  tally(WIELICZKA, '--rule', 'equal-shares', '--option', 'completion=add1', '--language', 'sr-Latn')
  expect(out.stdout).toContain('Izabrano je 30 projekata')
  expect(out.stdout).toContain('Da je na svaki listić došlo 316, izabrani bi koštali 1.045.079')
})

test('several rules side by side: what all choose, and what depends on the rule', () => {
  const file = pathOf('poland_warszawa_2017_ursus-poludniowy')
  const rules = 'greedy,equal-shares:completion=add1,greedy:by=votes-per-cost'
  expect(tally(file, '--compare', rules, '--json')).toBe(0)
  const { compare, always, sometimes } = asJson()
  expect(compare.map(({ cost }: { cost: number }) => cost)).toEqual([752_917, 605_005, 731_530])
  const lists: string[][] = compare.map(({ winners }: { winners: string[] }) => winners)
  expect(always).toEqual(
    lists[0]!.filter((id) => lists.every((list) => list.includes(id))).toSorted(inFile(always)),
  )
  expect(sometimes.every((id: string) => lists.some((list) => !list.includes(id)))).toBe(true)

  Object.assign(out, { stdout: '' })
  tally(file, '--compare', rules)
  expect(out.stdout).toContain('(2) Rule: equal-shares (utility=cost, completion=add1')
  expect(out.stdout).toContain(`${sometimes.length} options depend on the rule`)
})

const inFile = (ids: readonly string[]) => (one: string, other: string) =>
  ids.indexOf(one) - ids.indexOf(other)

test.each(brokenFiles)('$what: file, line and what to do, exit code 1', ({ file, bytes, line }) => {
  const broken = path.join(aFolder(), file)
  fs.writeFileSync(broken, bytes)
  expect(tally(broken, '--rule', 'greedy')).toBe(1)
  expect(out.stdout).toBe('')
  expect(out.stderr).toMatch(new RegExp(`^${broken}, line ${line}: [^{}]+ Nothing was counted.\n$`))
  expect(out.stderr).not.toContain('fault-')
})

test.each([
  ['no file', ['--rule', 'greedy']],
  ['no rule', [WIELICZKA]],
  ['one rule and several', [WIELICZKA, '--rule', 'greedy', '--compare', 'greedy,equal-shares']],
  ['an unknown rule among several', [WIELICZKA, '--compare', 'greedy,dictator']],
  ['an option of no rule among several', [WIELICZKA, '--compare', 'greedy:seats=3']],
  ['seats where there are none', [WIELICZKA, '--rule', 'greedy', '--seats', '3']],
  ['an unknown rule', [WIELICZKA, '--rule', 'dictator']],
  ['a file that is not there', ['no-such-file.pb', '--rule', 'greedy']],
  ['an option of another rule', [WIELICZKA, '--rule', 'greedy', '--option', 'stop=overspend']],
  ['an option with another value', [WIELICZKA, '--rule', 'greedy', '--option', 'misfit=perhaps']],
  ['an option without a value', [WIELICZKA, '--rule', 'greedy', '--option', 'misfit']],
  ['a threshold below zero', [WIELICZKA, '--rule', 'greedy', '--option', 'threshold=-1']],
  ['a step of nothing', [WIELICZKA, '--rule', 'equal-shares', '--option', 'step=0']],
  ['a step finer than the file', [WIELICZKA, '--rule', 'equal-shares', '--option', 'step=0.5']],
])('%s: a sentence, exit code 2', (_, args) => {
  expect(tally(...args)).toBe(2)
  expect(out.stdout).toBe('')
  expect(out.stderr).not.toBe('')
  expect(out.stderr).not.toContain('tally:')
})

/** What the charts draw, as it comes from the server. */
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { type BudgetBlock, BudgetStrip, blocksOf } from '#app/chart/budget-strip.tsx'
import { linesOf } from '#app/chart/lines-of.ts'
import { ReachBar } from '#app/chart/reach-bar.tsx'
import { Thread } from '#app/chart/thread.tsx'
import { i18nFor } from '#app/i18n/server.server.ts'

const project = (id: string, cost: number, supporters: number): BudgetBlock => ({
  id,
  label: id,
  cost,
  supporters,
})

describe('the budget strip', () => {
  test('a block is as wide as its price, and none covers another', () => {
    const blocks = blocksOf([project('park', 500, 10), project('bench', 250, 5)], 1000)
    expect(blocks.map(({ x, width }) => [x, width])).toEqual([
      [0, 548.5],
      [550, 273.5],
    ])
  })

  test('the more supporters, the darker; none is pale', () => {
    const inks = blocksOf([project('a', 1, 0), project('b', 1, 5), project('c', 1, 10)], 3).map(
      ({ ink }) => ink,
    )
    expect(inks).toEqual([0.5, 0.75, 1])
  })

  test('winners that cost more than the budget stay within the frame', () => {
    const last = blocksOf([project('a', 800, 1), project('b', 800, 1)], 1000).at(-1)!
    expect(last.x + last.width).toBeLessThanOrEqual(1100)
  })

  test('nothing chosen is an empty frame, not a fault', () => {
    expect(blocksOf([], 0)).toEqual([])
  })

  test('says what it shows, and names its scale in words', () => {
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18nFor('en')}>
        <BudgetStrip
          budget={100_000}
          items={[project('park', 40_000, 3)]}
          currency="EUR"
          title="One project fits."
        />
      </I18nextProvider>,
    )
    expect(html).toMatch(/role="img" aria-labelledby="([^"]+)"><title id="\1">One project fits\.<\/title>/)
    expect(html).toContain('<span>€0</span><span>€500</span><span>€1,000</span>')
    expect(html).not.toContain('style=')
  })
})

describe('the bar', () => {
  const filled = (share: number) =>
    /class="m-ink"[^>]* width="([\d.]+)"/.exec(renderToStaticMarkup(<ReachBar share={share} />))?.[1]

  test.each([
    [0, '0'],
    [0.5, '149'],
    [1, '298'],
    [7, '298'],
    [-1, '0'],
  ])('%d of it fills %s', (share, width) => expect(filled(share)).toBe(width))

  test('is hidden from who hears the page unless it says something', () => {
    expect(renderToStaticMarkup(<ReachBar share={0.5} />)).toContain('aria-hidden="true"')
    expect(renderToStaticMarkup(<ReachBar share={0.5} title="Half of it" />)).toContain(
      'role="img" aria-label="Half of it"',
    )
  })
})

describe('the thread', () => {
  const drawn = (cities: number, answers: number) =>
    renderToStaticMarkup(
      <Thread
        cities={Array.from({ length: cities }, (_, i) => ({
          name: `City ${i}`,
          accent: i % 2 ? 'gulf' : 'no such accent',
        }))}
        finding="F-2026-01"
        recommendation="R-2026-01"
        answers={Array.from({ length: answers }, (_, i) => ({
          addressee: `Ministry ${i}`,
          line: 'answered',
          is: (['answered', 'open', 'late'] as const)[i % 3]!,
        }))}
      />,
    )

  test('is a picture of what is said below it, so nobody hears it', () => {
    expect(drawn(3, 2)).toMatch(/^<div class="m-thread" aria-hidden="true">/)
  })

  test.each([
    [1, 0],
    [1, 1],
    [7, 5],
    [40, 12],
  ])('%d cities and %d answers lie within the drawing', (cities, answers) => {
    const html = drawn(cities, answers)
    const height = Number(/viewBox="0 0 1180 ([\d.]+)"/.exec(html)?.[1])
    const heights = [...html.matchAll(/ (?:cy|y)="([\d.-]+)"/g)].map(([, y]) => Number(y))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...heights)).toBeLessThanOrEqual(height)
    expect(html.match(/class="st" cx="150"/g)).toHaveLength(cities)
    expect(html).not.toContain('NaN')
  })

  test('three stations a city: ballots, tally, publication', () => {
    expect(drawn(1, 0).match(/<circle class="st"/g)).toHaveLength(3)
  })

  test('names of offices take three lines at most, in letters of every width', () => {
    const ROOM = 11
    expect(linesOf('Sofia city council', ROOM)).toEqual(['Sofia city council'])
    expect(linesOf('Ministry of the Environment', ROOM)).toEqual(['Ministry of the', 'Environment'])
    expect(linesOf('Министарство животне средине', ROOM)).toEqual(['Министарство', 'животне средине'])
    expect(linesOf('Committee of European Municipalities and Regions of the Danube', ROOM)).toEqual([
      'Committee of',
      'European',
      expect.stringMatching(/^Municipalities and …$/),
    ])
    expect(linesOf('Umweltverträglichkeitsprüfungsstelle', ROOM)).toEqual([
      expect.stringMatching(/^Umwelt.+…$/),
    ])
  })

  test('a city whose name is too wide is drawn narrower', () => {
    const ofCity = (name: string) =>
      renderToStaticMarkup(
        <Thread cities={[{ name, accent: 'linden' }]} finding="" recommendation="" answers={[]} />,
      )
    expect(ofCity('Александруполи')).toContain('textLength="118"')
    expect(ofCity('Београд')).not.toContain('textLength')
  })
})

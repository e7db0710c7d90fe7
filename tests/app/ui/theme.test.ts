/** The colours of every city hold their contrast, and the style sheet is what comes out of the derivation. */
import { describe, expect, test } from 'vitest'
import { ACCENTS } from '#app/ui/accents.ts'
import { NEUTRAL, themeCss } from '#app/ui/theme/derive-theme.ts'
import { contrast, hexOf, rgbOf } from '#app/ui/theme/oklch.ts'
import { PAIRS, scaleOf } from '#app/ui/theme/scale.ts'

const tones = {
  stone: NEUTRAL,
  ...Object.fromEntries(Object.entries(ACCENTS).map(([name, [hue, chroma]]) => [name, { hue, chroma }])),
}

test('theme.css is what the derivation makes of the accents (`vitest -u` writes it anew)', async () => {
  await expect(themeCss()).toMatchFileSnapshot('../../../app/ui/theme/theme.css')
})

describe.each(Object.entries(tones))('%s', (_, tone) => {
  test.each(['light', 'dark'] as const)('holds every pair, %s', (scheme) => {
    const scale = scaleOf(tone, scheme)
    for (const [mark, ground, least] of PAIRS) {
      expect(contrast(scale[mark], scale[ground]), `${mark} on ${ground}`).toBeGreaterThanOrEqual(least)
    }
  })

  test('carries white text at 7 : 1 or better on its buttons', () => {
    expect(contrast([1, 1, 1], scaleOf(tone, 'light')['base-default'])).toBeGreaterThanOrEqual(7)
  })
})

test('hues of danger are closed', () => {
  for (const [name, [hue]] of Object.entries(ACCENTS)) expect(hue < 10 || hue > 40, name).toBe(true)
})

test('known colours come out as known', () => {
  expect(contrast([1, 1, 1], [0, 0, 0])).toBe(21)
  expect(hexOf(rgbOf(1, 0, 0))).toBe('#ffffff')
  expect(hexOf(rgbOf(0.42, 0.062, 205))).toBe('#18575d')
})

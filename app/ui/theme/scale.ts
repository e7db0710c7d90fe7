/**
 * From one hue and one chroma to the sixteen steps of the design system, light and dark. Lightness is the same for
 * every hue, so that all cities weigh the same; then twelve pairs are measured, and lightness moves until each holds.
 */
import { contrast, type LinearRgb, luminance, rgbOf } from './oklch.ts'

/** Lightness, and the share of the accent's chroma. */
type Step = readonly [lightness: number, share: number]

/** Each step in light and in dark. */
const STEPS = {
  'background-default': [
    [0.985, 0.03],
    [0.19, 0.08],
  ],
  'background-tinted': [
    [0.966, 0.12],
    [0.215, 0.12],
  ],
  'surface-default': [
    [1, 0],
    [0.235, 0.14],
  ],
  'surface-tinted': [
    [0.945, 0.16],
    [0.28, 0.3],
  ],
  'surface-hover': [
    [0.912, 0.26],
    [0.325, 0.36],
  ],
  'surface-active': [
    [0.874, 0.36],
    [0.37, 0.42],
  ],
  'border-subtle': [
    [0.83, 0.4],
    [0.43, 0.45],
  ],
  'border-default': [
    [0.56, 0.9],
    [0.64, 0.75],
  ],
  'border-strong': [
    [0.44, 1],
    [0.8, 0.7],
  ],
  'text-subtle': [
    [0.42, 1],
    [0.83, 0.62],
  ],
  'text-default': [
    [0.27, 0.55],
    [0.94, 0.16],
  ],
  'base-default': [
    [0.42, 1],
    [0.8, 0.7],
  ],
  'base-hover': [
    [0.36, 1],
    [0.85, 0.6],
  ],
  'base-active': [
    [0.31, 0.9],
    [0.9, 0.45],
  ],
  'base-contrast-subtle': [
    [0.94, 0.18],
    [0.3, 0.4],
  ],
  'base-contrast-default': [
    [1, 0],
    [0.17, 0.2],
  ],
} as const satisfies Readonly<Record<string, readonly [light: Step, dark: Step]>>

export type StepName = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as StepName[]

/** Text or mark, its ground, the least contrast by WCAG. */
export const PAIRS: readonly (readonly [mark: StepName, ground: StepName, least: number])[] = [
  ['text-default', 'surface-active', 7],
  ['text-subtle', 'surface-tinted', 4.5],
  ['text-subtle', 'surface-hover', 4.5],
  ['text-subtle', 'background-default', 4.5],
  ['border-default', 'surface-tinted', 3],
  ['border-default', 'background-default', 3],
  ['border-strong', 'surface-tinted', 4.5],
  ['base-default', 'background-default', 4.5],
  ['base-default', 'surface-tinted', 4.5],
  ['base-contrast-default', 'base-default', 4.5],
  ['base-contrast-default', 'base-hover', 4.5],
  ['base-contrast-subtle', 'base-default', 4.5],
]

/** The ground is stone, not grey: the neutral scale keeps its chroma in the lightest steps. */
const STONE: Partial<Record<StepName, number>> = {
  'background-default': 0.42,
  'background-tinted': 0.75,
  'surface-tinted': 0.85,
  'surface-hover': 0.9,
  'surface-active': 1,
  'border-subtle': 1.1,
}

export interface Tone {
  /** Degrees. */
  readonly hue: number
  readonly chroma: number
  readonly isStone?: boolean
}

export type Scheme = 'light' | 'dark'
export type Scale = Readonly<Record<StepName, LinearRgb>>

const NUDGE = 0.005

/** The sixteen colours. Throws if a pair cannot reach its contrast at this hue. */
export function scaleOf({ hue, chroma, isStone = false }: Tone, scheme: Scheme): Scale {
  const steps = new Map(STEP_NAMES.map((name) => [name, stepOf(name, scheme, isStone)]))
  const colour = (name: StepName) => {
    const [lightness, share] = steps.get(name) ?? [0, 0]
    return rgbOf(lightness, share * chroma, hue)
  }
  for (const [mark, ground, least] of PAIRS) {
    while (contrast(colour(mark), colour(ground)) < least) {
      const [lightness, share] = steps.get(mark) ?? [0, 0]
      const isLighter = luminance(colour(mark)) > luminance(colour(ground))
      const moved = lightness + (isLighter ? NUDGE : -NUDGE)
      if (moved > 1 || moved < 0) throw new Error(`${mark} on ${ground} cannot reach ${least} at hue ${hue}`)
      steps.set(mark, [moved, share])
    }
  }
  return Object.fromEntries(STEP_NAMES.map((name) => [name, colour(name)])) as Scale
}

function stepOf(name: StepName, scheme: Scheme, isStone: boolean): Step {
  const [lightness, share] = STEPS[name][scheme === 'light' ? 0 : 1]
  return [lightness, isStone ? (STONE[name] ?? share) : share]
}

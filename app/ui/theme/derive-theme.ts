/** The style sheet of all accents. Run by a test, which holds `theme.css` beside this module to what comes out here. */
import { ACCENTS } from '../accents.ts'
import { hexOf } from './oklch.ts'
import { type Scheme, STEP_NAMES, scaleOf, type Tone } from './scale.ts'

/** Neutral: warm as stone, not yellow. */
export const NEUTRAL: Tone = { hue: 75, chroma: 0.011, isStone: true }

/** `theme.css`: the neutral scale, and every accent under `<html data-accent>`, light and dark. */
export function themeCss(): string {
  const { network } = ACCENTS
  return [
    '/* Derived from app/ui/accents.ts: do not edit. */\n',
    rules(':root', 'neutral', NEUTRAL),
    rules(':root', 'accent', toneOf(network)),
    ...Object.entries(ACCENTS).map(([name, accent]) =>
      rules(`:root[data-accent="${name}"]`, 'accent', toneOf(accent)),
    ),
  ].join('')
}

const toneOf = ([hue, chroma]: readonly [number, number]): Tone => ({ hue, chroma })

function rules(selector: string, scale: string, tone: Tone): string {
  const [light, dark] = [declarations(scale, tone, 'light'), declarations(scale, tone, 'dark')]
  return [
    rule(selector, light),
    rule(`${selector}[data-color-scheme="dark"]`, dark),
    rule('@media (prefers-color-scheme: dark)', rule(`${selector}[data-color-scheme="auto"]`, dark)),
  ].join('')
}

const rule = (head: string, body: string) => `${head} {\n${body.replace(/^(?=.)/gm, '  ')}}\n`

function declarations(scale: string, tone: Tone, scheme: Scheme): string {
  const colours = scaleOf(tone, scheme)
  return STEP_NAMES.map((name) => `--ds-color-${scale}-${name}: ${hexOf(colours[name])};\n`).join('')
}

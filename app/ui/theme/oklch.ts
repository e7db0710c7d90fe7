/** Colours in OKLCH (lightness, chroma, hue), brought into sRGB, and how well two of them can be told apart. */

/** Red, green and blue, linear, from 0 to 1. */
export type LinearRgb = readonly [number, number, number]

/** Chroma is lowered until the colour exists in sRGB. `hue` in degrees. */
export function rgbOf(lightness: number, chroma: number, hue: number): LinearRgb {
  const colour = linear(lightness, chroma, hue)
  const exists = colour.every((part) => part >= -0.0005 && part <= 1.0005)
  if (chroma > 0 && !exists) return rgbOf(lightness, chroma - 0.002, hue)
  const [red, green, blue] = colour
  return [clamped(red), clamped(green), clamped(blue)]
}

/** `#rrggbb`. */
export function hexOf(colour: LinearRgb): string {
  return `#${colour.map((part) => byteOf(part).toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2 contrast, from 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const luminance = ([red, green, blue]: LinearRgb): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Björn Ottosson, A perceptual color space for image processing, 2020. */
function linear(lightness: number, chroma: number, hue: number): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const clamped = (part: number) => Math.min(1, Math.max(0, part))
const byteOf = (part: number) =>
  Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055))

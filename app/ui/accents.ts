/** The colours a city can choose from: a hue and a chroma each, nothing more. Named after plants, stones and water. */

/** Hue in degrees and chroma, in OKLCH. Hues 10 to 40 are closed: they belong to danger. `network` is the network's. */
export const ACCENTS = {
  network: [205, 0.062],
  redbud: [352, 0.14],
  gulf: [245, 0.1],
  copper: [52, 0.1],
  river: [266, 0.12],
  linden: [145, 0.09],
  plum: [322, 0.11],
  pine: [168, 0.075],
  olive: [112, 0.085],
  quince: [82, 0.09],
  lavender: [296, 0.11],
  slate: [230, 0.035],
} as const satisfies Readonly<Record<string, readonly [hue: number, chroma: number]>>

export type Accent = keyof typeof ACCENTS

/** The accent called so; the network's for what is none. */
export const accentFor = (name: string | null | undefined): Accent =>
  (Object.keys(ACCENTS) as Accent[]).find((accent) => accent === name) ?? 'network'

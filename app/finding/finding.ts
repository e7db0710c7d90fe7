/** A finding: what publications of several cities say together, figure by figure. */
import { z } from 'zod'
import { Refusal } from '#app/refusal.ts'

export interface Finding {
  readonly id: string
  readonly number: string
  readonly theme: string
  readonly madeAt: string
}

/** A figure of a publication as a finding cites it. */
export interface Figure {
  readonly id: string
  readonly findingId: string
  /** From 1. */
  readonly position: number
  readonly city: string
  readonly publication: number
  readonly pointer: string
  /** Canonical JSON of what the pointer leads to. */
  readonly value: string
}

/** Which value of which publication. */
export interface FigureSource {
  readonly city: string
  readonly publication: number
  /** JSON Pointer (RFC 6901) into the publication's body. */
  readonly pointer: string
}

export interface FigureToCite extends FigureSource {
  /** What it says, by language, the first one is the original; by default what the publication calls it. */
  readonly label?: Readonly<Record<string, string>>
}

/** A source as a form sends it: `wieliczka/1/tally/winners/0`. */
export const sourceKey = ({ city, publication, pointer }: FigureSource): string =>
  `${city}/${publication}${pointer}`

/** Reads what `sourceKey` wrote; undefined if it is nothing of the kind. */
export function readSourceKey(key: string): FigureSource | undefined {
  const [, city, publication, pointer] = /^([a-z0-9-]+)\/(\d{1,9})(\/.*)?$/su.exec(key) ?? []
  if (city === undefined || publication === undefined) return undefined
  return { city, publication: Number(publication), pointer: pointer ?? '' }
}

/** What the form sends; `figures` repeats, once per ticked figure. */
export const FindingForm = z.object({
  title: z
    .string('finding:title-missing')
    .trim()
    .min(1, 'finding:title-missing')
    .max(200, 'finding:title-too-long'),
  body: z
    .string('finding:body-missing')
    .trim()
    .min(1, 'finding:body-missing')
    .max(8000, 'finding:body-too-long'),
  language: z
    .string('finding:language-missing')
    .min(2, 'finding:language-missing')
    .max(35, 'finding:language-missing'),
  figures: z
    .array(z.string(), 'finding:figures-missing')
    .min(1, 'finding:figures-missing')
    .max(200, 'finding:too-many-figures')
    .transform((keys) => [...new Set(keys)]),
})
export type FindingForm = z.infer<typeof FindingForm>

/**
 * The sources that a form sent.
 *
 * @throws Refusal `figure-does-not-resolve` for what is no source at all.
 */
export function figuresChosen(keys: readonly string[]): FigureSource[] {
  return keys.map((key) => {
    const source = readSourceKey(key)
    if (!source) throw new Refusal('figure-does-not-resolve', { city: '', publication: 0, pointer: key })
    return source
  })
}

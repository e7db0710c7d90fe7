/** What a check of a publication or a package found. */
import type { Publication } from './publication.ts'

/** What can be wrong; each has its sentence, `verify:wrong-…`. */
type Wrong =
  | 'package'
  | 'missing-file'
  | 'signature-file'
  | 'key'
  | 'hash'
  | 'body'
  | 'signature'
  | 'form'
  | 'manifest'
  | 'manifest-file'
  | 'ballot-file'
  | 'ballots'
  | 'options'
  | 'turnout'
  | 'tally'
  | 'outcome'

/** The first thing that is wrong, and where. */
export interface Found {
  readonly wrong: Wrong
  /** The file in the package. */
  readonly file: string
  /** JSON Pointer into that file, or `line 12`. */
  readonly at?: string | undefined
  /** What stands there, and what must stand there by our count; JSON. */
  readonly published?: string | undefined
  readonly found?: string | undefined
}

export type Check =
  | { readonly holds: false; readonly fault: Found }
  | {
      readonly holds: true
      readonly publication: Publication
      readonly keyId: string
      /** `withheld`: the city keeps the ballots; `alone`: there was no package, only the publication. */
      readonly count: 'recounted' | 'withheld' | 'alone'
    }

/** Thrown inside a check at the first thing that is wrong; never leaves it. */
export class Stop extends Error {
  constructor(readonly fault: Found) {
    super(fault.wrong)
  }
}

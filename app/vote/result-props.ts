/** What the parts of the page of a result are handed. */
import type { Result } from './result.ts'

export interface ResultProps {
  /** Slug; proposals are linked in it. */
  readonly city: string
  readonly result: Result
}

/** What the parts of the page of a result are handed. */
import type { ResultPage } from './result-page.server.ts'

export interface ResultProps {
  readonly city: string
  /** IANA. */
  readonly zone: string
  readonly result: ResultPage
}

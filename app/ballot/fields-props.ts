/** What the fields of every kind of slip are given. */
import type { TypedSlip } from './ballot.ts'
import type { BallotPage } from './ballot-page.server.ts'

export interface FieldsProps {
  readonly page: BallotPage
  /** What is marked when the page is drawn. */
  readonly slip: TypedSlip
  readonly onChange: (slip: TypedSlip) => void
}

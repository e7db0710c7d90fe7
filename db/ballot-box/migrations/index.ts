/** The migrations of a ballot box, in their order. New ones are added at the end. */
import * as ballotBox from './0001-ballot-box.ts'

export const ballotBoxMigrations = { '0001-ballot-box': ballotBox }

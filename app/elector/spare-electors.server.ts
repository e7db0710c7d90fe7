/** The ids that electors who are verified later will have: known before they come, to the holder of the key alone. */
import { createHmac } from 'node:crypto'

const HEX_OF_128_BITS = 32

/** The id of the spare elector number `number`, from 0; random to everybody without the key. */
export const spareElectorId = (key: Uint8Array, voteId: string, number: number): string =>
  createHmac('sha256', key).update(`spare\n${voteId}\n${number}`).digest('hex').slice(0, HEX_OF_128_BITS)

/** The ids of `count` spare electors from number `from` on. */
export const spareElectorIds = (key: Uint8Array, voteId: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => spareElectorId(key, voteId, from + index))

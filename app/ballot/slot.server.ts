/** Slots: where a paper lies. Only who holds the vote's slot key can tell whose it is. */
import { createHmac } from 'node:crypto'

/** HMAC-SHA-256(slot key, elector id), hexadecimal. */
export const slotOf = (slotKey: Uint8Array, electorId: string): string =>
  createHmac('sha256', slotKey).update(electorId).digest('hex')

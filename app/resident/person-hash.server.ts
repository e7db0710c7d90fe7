/** What the city keeps of a document: a keyed hash, which tells the same person again and nothing else. */
import { createHmac } from 'node:crypto'

/** HMAC-SHA-256, hexadecimal. `personalNumber` comes from `VerificationForm`, in its one spelling. */
export const personHash = (key: Uint8Array, personalNumber: string) =>
  createHmac('sha256', key).update(personalNumber).digest('hex')

/** What is kept of a code: a hash that nobody can turn back without the browser's half of the secret. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Asked } from './code.ts'

/** SHA-256 in hexadecimal. A million codes are tried in a second; the ticket's 128 bits are what protects the table. */
export const codeHash = ({ email, ticket }: Asked, code: string) =>
  createHash('sha256').update(`${ticket}\n${email}\n${code}`).digest('hex')

export function isSameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

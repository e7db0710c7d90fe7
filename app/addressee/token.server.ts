/** The secret in the link that an addressee gets. Whoever holds it answers for the office; we keep only its SHA-256. */
import { createHash } from 'node:crypto'
import { secretId } from '#app/ids.ts'

/** 256 random bits, 64 hexadecimal digits. */
export const newToken = (): string => secretId(32)

/** What is kept of a token, 64 hexadecimal digits. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

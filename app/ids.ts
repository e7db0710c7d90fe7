/** Ids: in order of making where order may show, random where it must not. */
import { v7 } from 'uuid'

/** UUID v7, lower case: sorts by the time of making. */
export const newId = (): string => v7()

/** `bytes` random bytes as hexadecimal: tells nothing, cannot be guessed. */
export function secretId(bytes = 16): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

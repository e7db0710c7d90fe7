/** What the addresses of publications share. */
import { notFound } from '#app/http/answers.server.ts'

/** The number in the address; answers 404 for what is none. */
export function publicationNumber({ number }: Readonly<Record<string, string | undefined>>): number {
  if (!/^[1-9]\d{0,8}$/.test(number ?? '')) throw notFound()
  return Number(number)
}

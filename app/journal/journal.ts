/** A line of a journal: what staff did, chained to the line before. */
import canonicalize from 'canonicalize'

export interface JournalLine {
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly subject: string
  /** Canonical JSON, without personal data. */
  readonly detail: string
  /** Hash of the line before. */
  readonly previous: string
}

/** What stands before the first line. */
export const BEGINNING = '0'.repeat(64)

/** The bytes that a line's SHA-256 is taken of: canonical JSON (RFC 8785) of its seven members. */
export function lineBytes({ number, at, actor, act, subject, detail, previous }: JournalLine): string {
  return canonicalize({ number, at, actor, act, subject, detail, previous }) ?? ''
}

/** The log: JSON lines on standard output that name no person. Values that people sent never reach it. */
import pino, { type Logger } from 'pino'
import type { Settings } from './settings.ts'

const logs = new Map<Settings['LOG_LEVEL'], Logger>()

const output = { write: (line: string) => void process.stdout.write(line) }

/** The log of this process; one for each level asked for. */
export function logOf({ LOG_LEVEL }: Pick<Settings, 'LOG_LEVEL'>): Logger {
  const options = { level: LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const log = logs.get(LOG_LEVEL) ?? pino(options, output)
  logs.set(LOG_LEVEL, log)
  return log
}

/**
 * What may be said of a fault: its names, its frames, and its message without anything in it that a person may
 * have typed (quotations, addresses, numbers and codes, tokens).
 */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = (error as { code?: unknown }).code
  return {
    fault: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutPersons(error.message),
    frames: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  }
}

/** Quotations, mail addresses, tokens and numbers of four digits or more become `…`; line ends become blanks. */
export function withoutPersons(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/(["'`])(?:(?!\1).)*\1/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\b[0-9a-f]{8,}\b/gi, '…')
    .replace(/\d{4,}/g, '…')
}

const framesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12)

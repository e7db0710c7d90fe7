/** What the environment says, checked once at start. Every variable is here and in the README. */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The file in the data folder that says: this is the demonstration network. `meydan setup --demonstration` writes it. */
export const DEMONSTRATION_MARK = 'demonstration'

const SWITCH = { on: true, true: true, 1: true, off: false, false: false, 0: false } as const

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((n) => n >= from && n <= to)
    .meta({ expected: `a whole number from ${from} to ${to}` })

const folder = z
  .string()
  .min(1)
  .transform((name) => path.resolve(name))
  .meta({ expected: 'a folder' })

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && !url.search && !url.hash && !url.username)
  .transform((url) => url.origin)
  .meta({
    expected: 'http:// or https:// with a host and nothing after it, such as https://meydan.example.org',
  })

const Environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).optional().meta({ expected: 'the address to listen on, such as 127.0.0.1' }),
  DATA_FOLDER: folder.default(() => path.resolve('data')),
  KEYS_FOLDER: folder.default(() => path.resolve('keys')),
  BASE_URL: origin.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+/)
    .optional()
    .meta({ expected: 'smtp:// or smtps:// with a host, such as smtps://name:password@mail.example.org' }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n<]*<[^\s@<>]+@[^\s@<>]+>$/)
    .default('Meydan <meydan@localhost>')
    .meta({ expected: 'an address, such as Meydan <meydan@example.org>' }),
  DEMONSTRATION: z
    .enum(['on', 'off', 'true', 'false', '1', '0'])
    .transform((word) => SWITCH[word])
    .optional()
    .meta({ expected: 'on or off' }),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .meta({ expected: 'silent, fatal, error, warn, info, debug or trace' }),
  SESSION_DAYS: whole(1, 365).default(30),
  DATABASE_URL: z.undefined().optional().meta({
    expected: 'nothing: PostgreSQL is not supported yet, all data lie in SQLite files in DATA_FOLDER',
  }),
})

type Checked = z.infer<typeof Environment>

export interface Settings extends Omit<Checked, 'BASE_URL' | 'DEMONSTRATION' | 'DATABASE_URL'> {
  /** Where the product is reached, without a slash at the end; letters and mails name it. */
  readonly BASE_URL: string
  /** BASE_URL was configured: requests for another host are refused. */
  readonly hasOwnHost: boolean
  readonly DEMONSTRATION: boolean
}

/** A variable says what it cannot mean; the message is one sentence for the person who starts the process. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault'
}

/** Reads the settings; empty variables count as not set. Throws SettingsFault naming variable, value and what is expected. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  )
  const read = Environment.safeParse(given)
  if (!read.success) throw new SettingsFault(sentence(read.error.issues[0]?.path[0], given))

  const { BASE_URL, DEMONSTRATION, DATABASE_URL: _none, ...settings } = read.data
  keepKeysApart(settings)
  return {
    ...settings,
    BASE_URL: BASE_URL ?? `http://localhost:${settings.PORT}`,
    hasOwnHost: BASE_URL !== undefined,
    DEMONSTRATION: DEMONSTRATION ?? fs.existsSync(path.join(settings.DATA_FOLDER, DEMONSTRATION_MARK)),
  }
}

function sentence(name: PropertyKey | undefined, given: Record<string, string | undefined>): string {
  const variable = String(name)
  const schema = Object.entries(Environment.shape).find(([key]) => key === variable)?.[1]
  return `${variable} is ${JSON.stringify(shown(variable, given[variable]))}, but expected is ${expectedOf(schema)}.`
}

/** What a schema expects; `default` and `optional` wrap the schema that says it. */
function expectedOf(schema: z.core.$ZodType | undefined): string {
  const meta = schema ? z.globalRegistry.get(schema) : undefined
  if (typeof meta?.expected === 'string') return meta.expected
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return expectedOf(schema.unwrap())
  return 'another value'
}

/** Passwords in addresses of servers are not repeated. */
const shown = (name: string, value = '') =>
  name.endsWith('_URL') ? value.replace(/\/\/[^/]*@/, '//…@') : value

function keepKeysApart({ DATA_FOLDER, KEYS_FOLDER }: Pick<Settings, 'DATA_FOLDER' | 'KEYS_FOLDER'>): void {
  const way = path.relative(DATA_FOLDER, KEYS_FOLDER)
  if (way === '' || (!way.startsWith('..') && !path.isAbsolute(way)))
    throw new SettingsFault(
      `KEYS_FOLDER is "${KEYS_FOLDER}", but expected is a folder outside DATA_FOLDER "${DATA_FOLDER}", so that a copy of the data holds no keys.`,
    )
}

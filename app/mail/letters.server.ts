/** Letters that lie in the folder of the demonstration, read back for its page. */
import fs from 'node:fs/promises'
import path from 'node:path'
import PostalMime from 'postal-mime'
import type { Settings } from '#app/serve/settings.ts'
import { letterFolder } from './mail.server.ts'

export interface ReadLetter {
  /** The name of its file, which is its address. */
  readonly file: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly language: string
  readonly sentAt: string
  readonly text: string
}

type MailSettings = Pick<Settings, 'DEMONSTRATION' | 'SMTP_URL' | 'DATA_FOLDER'>

const NAME = /^[0-9a-f-]{36}\.eml$/

/** Letters can be read by everybody: only where nothing is real, and no mail server takes them. */
export const lettersLieOpen = ({ DEMONSTRATION, SMTP_URL }: MailSettings): boolean =>
  DEMONSTRATION && SMTP_URL === undefined

/** The latest letters, the last one first. */
export async function latestLetters(settings: MailSettings, most = 50): Promise<readonly ReadLetter[]> {
  const names = (await namesIn(letterFolder(settings))).sort().reverse().slice(0, most)
  const letters = await Promise.all(names.map((name) => readLetter(settings, name)))
  return letters.flatMap((letter) => letter ?? [])
}

/** One letter; undefined if there is no file by this name. */
export async function readLetter(settings: MailSettings, file: string): Promise<ReadLetter | undefined> {
  if (!NAME.test(file)) return undefined
  const bytes = await fs.readFile(path.join(letterFolder(settings), file)).catch(missing)
  return bytes && asLetter(file, bytes)
}

async function namesIn(folder: string): Promise<string[]> {
  const names = (await fs.readdir(folder).catch(missing)) ?? []
  return names.filter((name) => NAME.test(name))
}

async function asLetter(file: string, bytes: Buffer): Promise<ReadLetter> {
  const mail = await PostalMime.parse(bytes)
  return {
    file,
    from: mail.from?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    language: mail.headers.find(({ key }) => key === 'content-language')?.value ?? 'en',
    sentAt: mail.date ?? new Date(0).toISOString(),
    text: mail.text ?? '',
  }
}

function missing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

/** Sending letters: through the configured mail server, else into a folder as `.eml` files. */
import fs from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { newId } from '#app/ids.ts'
import type { Settings } from '#app/serve/settings.ts'
import type { Letter, Mail } from './mail.ts'

type MailSettings = Pick<Settings, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_FOLDER'>

/** Where letters lie when no mail server is configured. */
export const letterFolder = ({ DATA_FOLDER }: Pick<Settings, 'DATA_FOLDER'>) => path.join(DATA_FOLDER, 'mail')

/** The post of this installation. */
export const mailOf = (settings: MailSettings): Mail =>
  settings.SMTP_URL === undefined
    ? intoFolder(settings)
    : throughServer(settings.SMTP_URL, settings.MAIL_FROM)

/** How long a mail server may take, so that whoever waits for the letter is told in time. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function throughServer(url: string, from: string): Mail {
  const transport = nodemailer.createTransport({ url, ...PATIENCE })
  return {
    async send(letter) {
      await transport.sendMail(asMail(letter, from))
    },
  }
}

/** Names are UUIDs of version 7, so that they sort by time. A letter is there whole or not at all. */
function intoFolder(settings: MailSettings): Mail {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const folder = letterFolder(settings)
  return {
    async send(letter) {
      const { message } = await transport.sendMail(asMail(letter, settings.MAIL_FROM))
      const name = `${newId()}.eml`
      await fs.mkdir(folder, { recursive: true })
      await fs.writeFile(path.join(folder, `.${name}`), message)
      await fs.rename(path.join(folder, `.${name}`), path.join(folder, name))
    },
  }
}

/** The address is one address, whatever stands in it. */
const asMail = ({ to, subject, text, language }: Letter, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: to },
  subject,
  text,
  headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
})

/** The letters of signing in. */
import { translatorOf } from '#app/i18n/translator.server.ts'
import type { Letter } from '#app/mail/mail.ts'
import { CODE_MINUTES } from './code.ts'

interface To {
  readonly to: string
  readonly language: string
  readonly placeName: string
}

/** Carries the code; its subject does not, because subjects are shown on locked screens. */
export function codeLetter({ to, language, placeName, code }: To & { readonly code: string }): Letter {
  const t = translatorOf(language)
  return {
    to,
    language,
    subject: t('account:code-letter-subject', { place: placeName }),
    text: t('account:code-letter', { place: placeName, code, minutes: CODE_MINUTES }),
  }
}

/** Tells an address that it has no account here. */
export function noAccountLetter({ to, language, placeName }: To): Letter {
  const t = translatorOf(language)
  return {
    to,
    language,
    subject: t('account:code-letter-subject', { place: placeName }),
    text: t('account:no-account-letter', { place: placeName }),
  }
}

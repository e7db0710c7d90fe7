/** The mail that carries a recommendation to an office, in the office's language where the house has it, else in English. */
import type { Addressee } from '#app/addressee/addressee.ts'
import { formatFor } from '#app/i18n/format.server.ts'
import { languageFor } from '#app/i18n/languages.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import type { Letter } from '#app/mail/mail.ts'
import type { RecommendationWords } from './recommendation.ts'

interface ToCover {
  readonly addressee: Addressee
  readonly number: string
  readonly words: RecommendationWords
  /** The last day for an answer. */
  readonly deadlineOn: string
  /** Where this office acknowledges and answers; whoever has it answers for the office. */
  readonly link: string
  /** The printable letter, for everybody. */
  readonly letter: string
}

/** The letter, ready to be handed to the post. */
export function coveringLetter({ addressee, number, words, deadlineOn, link, letter }: ToCover): Letter {
  const language = languageFor(addressee.language) ?? 'en'
  const t = translatorOf(language)
  const values = {
    office: addressee.name.body,
    number,
    title: words.title.body,
    summary: words.summary?.body ?? '',
    deadline: formatFor(language).date(deadlineOn),
    link,
    letter,
  }
  return {
    to: addressee.email,
    subject: t('addressee:mail-subject', values),
    text: t('addressee:mail-text', values),
    language,
  }
}

/** /mail: the latest letters, the last one first. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound } from '#app/http/answers.server.ts'
import { interfaceLanguageOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { latestLetters, lettersLieOpen } from '#app/mail/letters.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Hero } from '#app/ui/hero.tsx'
import { titleFromData } from '#app/ui/title.ts'

export async function loader({ request, context: { settings } }: LoaderFunctionArgs) {
  if (!lettersLieOpen(settings)) throw notFound()
  const letters = await latestLetters(settings)
  return {
    title: translatorOf(interfaceLanguageOf(request))('mail:title'),
    letters: letters.map(({ file, to, subject, language, sentAt }) => ({
      file,
      to,
      subject,
      language,
      sentAt,
    })),
  }
}

export const meta = titleFromData

export default function Letters() {
  const { t } = useTranslation('mail')
  const { title, letters } = useLoaderData<typeof loader>()
  return (
    <>
      <Hero slug="network" title={title} lead={t('about')} />
      {letters.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <section className="m-section" aria-labelledby="latest">
          <SectionHead title={t('latest', { count: letters.length })} id="latest" />
          <LetterRows letters={letters} />
        </section>
      )}
    </>
  )
}

function LetterRows({ letters }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'letters'>) {
  const format = useFormat()
  return (
    <ul className="m-rows m-split">
      {letters.map(({ file, to, subject, language, sentAt }) => (
        <li key={file}>
          <h3>
            <Link to={`/mail/${file}`} lang={language}>
              {subject}
            </Link>
          </h3>
          <p className="m-meta">
            <span>{to}</span>
            <span>{format.instant(sentAt, 'UTC')}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** /mail/:file: one letter, with addresses of ours as links. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, notFound } from '#app/http/answers.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { lettersLieOpen, readLetter } from '#app/mail/letters.server.ts'
import { piecesOf } from '#app/mail/links.ts'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export async function loader({ params, context: { settings } }: LoaderFunctionArgs) {
  if (!lettersLieOpen(settings)) throw notFound()
  const letter = found(await readLetter(settings, params.file ?? ''))
  return { title: letter.subject, letter, pieces: piecesOf(letter.text, settings.BASE_URL) }
}

export const meta = titleFromData

export default function LetterPage() {
  const { t } = useTranslation('mail')
  const { letter, pieces } = useLoaderData<typeof loader>()
  const { instant } = useFormat()
  return (
    <div className="m-stack">
      <h1 lang={letter.language}>{letter.subject}</h1>
      <dl className="m-meta">
        <Fact label={t('recipient')} value={letter.to} />
        <Fact label={t('sender')} value={letter.from} />
        <Fact label={t('received')} value={instant(letter.sentAt, 'UTC')} />
      </dl>
      <Panel>
        <p className="m-lines" lang={letter.language}>
          {pieces.map(({ text, path }, at) => {
            const key = `${at}-${text}`
            return path === undefined ? (
              <span key={key}>{text}</span>
            ) : (
              <Link key={key} to={path}>
                {text}
              </Link>
            )
          })}
        </p>
      </Panel>
      <p>
        <Link to="/mail">{t('back')}</Link>
      </p>
    </div>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

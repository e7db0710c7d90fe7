/** The text that the cities adopted, paragraph by paragraph, each with the notes that say what it rests on. */
import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureLabel } from '#app/finding/figure-label.tsx'
import { useFigureValue } from '#app/finding/use-figure-value.ts'
import { networkPath } from '#app/http/addresses.ts'
import { CityName } from '#app/network/city-name.tsx'
import type { ReadNote } from './read-recommendation.ts'
import type { RecommendationWords } from './recommendation.ts'

interface DocumentProps {
  readonly words: RecommendationWords
  readonly notes: readonly ReadNote[]
}

export function RecommendationDocument({ words, notes }: DocumentProps) {
  const { t } = useTranslation('recommendation')
  return (
    <div className="m-doc">
      <h2>{t('the-network-recommends')}</h2>
      {words.summary && <p lang={words.summary.language}>{words.summary.body}</p>}
      {words.paragraphs.map(({ body, language }, index) => {
        const own = notes.filter(({ paragraph }) => paragraph === index + 1)
        return (
          <Fragment key={body}>
            <p lang={language} id={`paragraph-${index + 1}`}>
              {t('paragraph', { number: index + 1 })} {body}
              {own.map(({ note }) => (
                <sup key={note}>
                  <a href={`#note-${note}`} aria-label={t('note-link', { note })}>
                    {note}
                  </a>
                </sup>
              ))}
            </p>
            {own.length > 0 && (
              <aside
                className="m-note m-stack m-close"
                aria-label={t('sources-of-paragraph', { number: index + 1 })}
              >
                {own.map((note) => (
                  <Note key={note.note} {...note} />
                ))}
              </aside>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}

/** In the margin where there is one, under its paragraph where there is none. */
function Note({ note, finding, figure }: ReadNote) {
  const { t } = useTranslation(['recommendation', 'finding'])
  const inWords = useFigureValue()
  return (
    <ul id={`note-${note}`}>
      <li>
        <b>
          {t('recommendation:note-number', { note })} <CityName name={figure.cityName} />
        </b>
      </li>
      <li>
        <FigureLabel {...figure} />
        {': '}
        <b>{inWords(figure)}</b>
      </li>
      <li>
        <Link to={networkPath('publications', figure.city, figure.publication)}>
          {t('finding:publication-number', { number: figure.publication })}
        </Link>
        {', '}
        <Link to={networkPath('findings', finding)}>{t('finding:numbered', { number: finding })}</Link>
      </li>
    </ul>
  )
}

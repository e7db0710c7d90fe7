/** The page of a result. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { BudgetFairness } from './budget-fairness.tsx'
import { CountExplained } from './count-explained.tsx'
import { CountItYourself } from './count-it-yourself.tsx'
import { Losers } from './losers.tsx'
import { ResultOpening } from './result-opening.tsx'
import type { ResultPage } from './result-page.server.ts'
import { ResultPicture } from './result-picture.tsx'
import type { ResultProps } from './result-props.ts'
import { Rounds } from './rounds.tsx'
import { Ties } from './ties.tsx'
import { Winners } from './winners.tsx'

interface PageProps {
  readonly city: string
  /** IANA. */
  readonly zone: string
  readonly result: ResultPage
}

export function ResultOfVote({ city, zone, result }: PageProps) {
  return (
    <>
      <div className="m-two m-wide">
        <ResultOpening result={result} vote={result} zone={zone} />
        <CountItYourself city={city} result={result} />
      </div>
      <ResultBody city={city} result={result}>
        <Files city={city} result={result} />
      </ResultBody>
    </>
  )
}

interface BodyProps extends ResultProps {
  /** Stands below the winners. */
  readonly children?: React.ReactNode
}

/** Everything that follows from a tally; it needs no publication and no files. */
export function ResultBody({ city, result, children }: BodyProps) {
  const { t } = useTranslation('result')
  return (
    <>
      <section className="m-section m-stack">
        <SectionHead
          title={t(result.spends ? 'where-the-budget-went' : 'how-it-stands')}
          aside={t(result.spends ? 'strip-explained' : 'bars-explained')}
        />
        <ResultPicture city={city} result={result} />
        <Winners city={city} result={result} />
        {children}
      </section>
      {result.losers.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('why-not')} aside={t('why-not-order', { count: result.losers.length })} />
          <Losers city={city} result={result} />
        </section>
      )}
      {result.explained && <BudgetFairness city={city} result={result} />}
      <section className="m-section m-stack">
        <Rounds city={city} result={result} />
        <Ties city={city} result={result} />
        <CountExplained city={city} result={result} />
      </section>
    </>
  )
}

function Files({ city, result }: { readonly city: string; readonly result: ResultPage }) {
  const { t } = useTranslation('result')
  const to = (file: string) => cityPath(city, 'votes', result.slug, file)
  return (
    <p className="m-actions">
      <Link reloadDocument to={to('result.csv')}>
        {t('as-csv')}
      </Link>
      {result.publishesBallots && (
        <Link reloadDocument to={to(`ballots.${result.ballotFile}`)}>
          {t(result.ballotFile === 'pb' ? 'as-pabulib' : 'as-blt')}
        </Link>
      )}
    </p>
  )
}

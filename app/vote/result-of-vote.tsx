/** The page of a result. */
import { useTranslation } from 'react-i18next'
import { BudgetStrip } from '#app/chart/budget-strip.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { Figures } from '#app/ui/figures.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { Voice } from '#app/ui/voice.tsx'
import { CountExplained } from './count-explained.tsx'
import { CountItYourself } from './count-it-yourself.tsx'
import { Losers } from './losers.tsx'
import type { ResultProps } from './result-props.ts'
import { Ties } from './ties.tsx'
import { Winners } from './winners.tsx'

export function ResultOfVote(props: ResultProps) {
  const { t } = useTranslation('result')
  const { result } = props
  return (
    <>
      <div className="m-two m-wide">
        <Opening {...props} />
        <CountItYourself {...props} />
      </div>
      <section className="m-section m-stack">
        <SectionHead title={t('where-the-budget-went')} aside={t('strip-explained')} />
        <Strip result={result} />
        <Winners {...props} />
      </section>
      {result.losers.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('why-not')} aside={t('why-not-order', { count: result.losers.length })} />
          <Losers {...props} />
        </section>
      )}
      <section className="m-section m-stack">
        <Ties result={result} />
        <CountExplained result={result} />
      </section>
    </>
  )
}

function Opening({ zone, result }: ResultProps) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  const values = {
    winners: result.winners.length,
    options: result.winners.length + result.losers.length,
    ballots: result.ballots,
    budget: money(result.budget),
  }
  return (
    <div className="m-stack">
      <p className="m-kicker">
        {t('result-of', { dates: format.period(result.opensAt, result.closesAt, zone) })}
      </p>
      <Voice text={result.title} as="h1" />
      <p className="m-lead">{t(`lead-${result.rule.id}`, values)}</p>
      <Figures
        items={[
          { value: format.number(result.ballots), label: t('ballots', { count: result.ballots }) },
          {
            value: format.number(result.winners.length),
            label: t('chosen', { count: result.winners.length }),
          },
          { value: money(result.spent), label: t('spent') },
          { value: money(result.left), label: t('left-over') },
        ]}
      />
    </div>
  )
}

/** Blocks in the order of price, widest first, so that the narrow ones do not get lost. */
function Strip({ result }: Pick<ResultProps, 'result'>) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, result.currency)
  const items = [...result.winners]
    .sort((one, other) => other.cost - one.cost)
    .map(({ id, title, cost, supporters }) => ({ id, label: title.body, cost, supporters }))
  const values = {
    count: items.length,
    spent: money(result.spent),
    budget: money(result.budget),
  }
  return (
    <BudgetStrip
      budget={result.budget}
      items={items}
      currency={result.currency}
      title={t('strip-title', values)}
    />
  )
}

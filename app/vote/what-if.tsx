/** What would have made an option win, in a sentence. It was found by counting again, so it holds. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { Found } from '#app/voting/explain/explained.ts'
import type { Loser } from './result.ts'
import type { ResultProps } from './result-props.ts'

interface Props extends Pick<ResultProps, 'result'> {
  readonly loser: Loser
}

export function WhatIf({ loser, result }: Props) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const { whatIf } = loser
  if (!whatIf || isHopeless(whatIf.papers, whatIf.cheaper)) return null
  const money = (minor: number) => format.money(minor, result.currency)
  const papers = whatIf.papers.by
  const cheaper = whatIf.cheaper?.by ?? null
  if (papers !== null && cheaper !== null)
    return <p>{t('if-papers-or-cheaper', { count: papers, amount: money(cheaper) })}</p>
  if (papers !== null) return <p>{t('if-papers', { count: papers })}</p>
  if (cheaper !== null) return <p>{t('if-cheaper', { amount: money(cheaper) })}</p>
  return <p>{t('if-none', { count: whatIf.papers.by === null ? whatIf.papers.upTo : 0 })}</p>
}

/** Where nothing was even tried. */
const isHopeless = (papers: Found, cheaper: Found | null): boolean =>
  papers.by === null && papers.upTo === 0 && (cheaper === null || (cheaper.by === null && cheaper.upTo === 0))

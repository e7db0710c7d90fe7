/** The steps of a vote from making to release, with time and line of the journal, and how far the count has come. */
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Phases } from '#app/ui/phases.tsx'
import type { OfficeVotePage, StepTaken } from './office-vote-page.server.ts'

interface Props {
  readonly city: string
  readonly zone: string
  readonly page: OfficeVotePage
}

export function ClosingSteps({ city, zone, page }: Props) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  const next = page.steps.findIndex(({ entry }) => entry === null)
  const linesOf = ({ step, entry }: StepTaken, index: number) => {
    if (entry)
      return [format.instant(entry.at, zone), t('journal-entry', { number: format.number(entry.number) })]
    const progress = page.underWay?.progress
    if (step === 'counted' && index === next && progress && progress.of > 0)
      return [t('count-progress', { share: format.percent(Math.min(1, progress.done / progress.of)) })]
    return []
  }
  const steps = page.steps.map((taken, index) => ({
    title: t(`act-${taken.step}`),
    lines: linesOf(taken, index),
    is: taken.entry ? ('done' as const) : index === next ? ('now' as const) : ('next' as const),
  }))
  const { publicationNumber } = page
  const released = {
    title: t('act-released'),
    lines: publicationNumber === null ? [] : [t('publication', { number: publicationNumber })],
    is: publicationNumber !== null ? ('done' as const) : next === -1 ? ('now' as const) : ('next' as const),
    to: publicationNumber === null ? undefined : cityPath(city, 'publications', publicationNumber),
  }
  return (
    <>
      <h2>{t('steps')}</h2>
      <Phases label={t('steps')} steps={[...steps, released]} />
    </>
  )
}

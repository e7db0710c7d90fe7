/** The phases of a consultation as dated steps. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { Phases } from '#app/ui/phases.tsx'
import type { DatedPhase } from './phase.ts'

interface PhasePathProps {
  readonly phases: readonly DatedPhase[]
  /** Side by side where there is room. */
  readonly across?: boolean
}

export function PhasePath({ phases, across = false }: PhasePathProps) {
  const { t } = useTranslation('consultation')
  const format = useFormat()
  const steps = phases.map((phase) => ({
    title: t(`phase-${phase.kind}`),
    lines: [
      format.period(phase.opensAt, phase.closesAt, phase.zone),
      t(`phase-is-${phase.is}`, { count: phase.daysLeft }),
    ],
    is: phase.is,
  }))
  return <Phases steps={steps} across={across} label={t('phases')} />
}

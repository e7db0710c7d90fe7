/** What happened round by round, where votes move, and the order of all options, where there is one. */
import type { Round, Tally } from '#app/voting/tally.ts'
import type { Teller } from './teller.ts'

/** Rounds of transferable votes, one line each, and the ranking. */
export function roundsTold(tally: Tally, teller: Teller): string[] {
  return [...movesTold(tally, teller), ...rankingTold(tally, teller)]
}

function movesTold({ rounds, quota }: Tally, teller: Teller): string[] {
  if (!rounds.some(({ transfer }) => transfer)) return []
  const { t, number } = teller
  return [
    '',
    ...(quota === null ? [] : [t('tally:quota', { quota: number(quota) })]),
    ...rounds.map((round, i) => `  ${t('tally:round', { round: i + 1 })} ${happened(round, teller)}`),
  ]
}

function happened({ tally, elected, excluded, exhausted }: Round, { t, exact, option }: Teller): string {
  const withVotes = (id: string) => `${option(id)} (${exact(tally[id] ?? '0')})`
  const parts = [
    ...(elected.length > 0 ? [t('tally:round-elected', { options: elected.map(withVotes).join('; ') })] : []),
    ...(excluded.length > 0
      ? [t('tally:round-excluded', { options: excluded.map(withVotes).join('; ') })]
      : []),
    ...(exhausted === '0' ? [] : [t('tally:round-exhausted', { votes: exact(exhausted) })]),
  ]
  return parts.join(' ')
}

function rankingTold({ ranking }: Tally, { t, number, option }: Teller): string[] {
  if (!ranking) return []
  let place = 1
  const lines = ranking.map((tier) => {
    const line = `  ${number(place)}. ${tier.map(option).join(' = ')}`
    place += tier.length
    return line
  })
  return ['', t('tally:ranking'), ...lines]
}

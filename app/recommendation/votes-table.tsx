/** How the cities voted, by name: every city of the frozen roll, also those that did not vote. */
import { useTranslation } from 'react-i18next'
import { CityName } from '#app/network/city-name.tsx'
import { State } from '#app/ui/state.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ReadVote } from './read-recommendation.ts'

export function VotesTable({ votes }: { readonly votes: readonly ReadVote[] }) {
  const { t } = useTranslation('recommendation')
  return (
    <Table
      caption={t('votes-caption')}
      hidesCaption
      cards
      head={[t('city'), t('vote')]}
      rows={votes.map(({ city, name, choice }) => [
        <CityName key={city} name={name} />,
        choice === null ? (
          <State key="choice" is="waiting">
            {t('has-not-voted')}
          </State>
        ) : (
          t(`choice-${choice}`)
        ),
      ])}
    />
  )
}

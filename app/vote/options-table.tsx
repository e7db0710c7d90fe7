/** The options of a vote with what each costs. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { LocalText } from '#app/text/text.ts'
import { Table } from '#app/ui/table.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { VotePage } from './vote-page.server.ts'

interface Props {
  readonly city: string
  readonly options: VotePage['options']
  readonly currency: string
}

export function OptionsTable({ city, options, currency }: Props) {
  const { t } = useTranslation('vote')
  const format = useFormat()
  return (
    <Table
      caption={t('options-caption', { count: options.length })}
      head={[t('proposal'), t('district'), t('cost')]}
      numeric={[2]}
      cards
      rows={options.map(({ id, title, cost, district, proposalNumber }) => [
        <Link key={id} to={cityPath(city, 'proposals', proposalNumber)}>
          <Voice text={title} />
        </Link>,
        <District key={`${id}-district`} name={district} />,
        format.money(cost, currency),
      ])}
    />
  )
}

function District({ name }: { readonly name: LocalText | null }) {
  const { t } = useTranslation('vote')
  return name ? <span lang={name.language}>{name.body}</span> : t('whole-city')
}

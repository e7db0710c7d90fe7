/** What each city asked, whom, and how: cities that are cited side by side need not have asked alike. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { CityName } from '#app/network/city-name.tsx'
import { Table } from '#app/ui/table.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { CitedPublication } from './cited-publication.ts'

export function AskedTable({ publications }: { readonly publications: readonly CitedPublication[] }) {
  const { t } = useTranslation(['finding', 'publication'])
  const format = useFormat()
  return (
    <Table
      caption={t('finding:asked-caption')}
      hidesCaption
      cards
      numeric={[4]}
      head={['city', 'question', 'asked-whom', 'rule', 'ballots', 'publication'].map((word) =>
        t(`finding:${word}`),
      )}
      rows={publications.map((cited) => [
        <CityName key="city" name={cited.cityName} />,
        cited.question ? <Voice key="question" text={cited.question} /> : cited.vote,
        `${t(`publication:eligibility-${cited.basis}`)}. ${t('publication:electorate-at-least', { count: cited.electorate })}`,
        t(`publication:rule-${cited.rule}`),
        format.number(cited.ballots),
        <Link key="publication" to={networkPath('publications', cited.city, cited.number)}>
          {t('finding:publication-number', { number: cited.number })}
        </Link>,
      ])}
    />
  )
}

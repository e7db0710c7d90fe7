/** The figures of a finding: whose, from which publication, what is counted, how much. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '#app/http/addresses.ts'
import { CityName } from '#app/network/city-name.tsx'
import { Table } from '#app/ui/table.tsx'
import { FigureLabel } from './figure-label.tsx'
import type { ReadFigure } from './read-figure.ts'
import { useFigureValue } from './use-figure-value.ts'

export function FigureTable({ figures }: { readonly figures: readonly ReadFigure[] }) {
  const { t } = useTranslation('finding')
  const inWords = useFigureValue()
  return (
    <Table
      caption={t('figures-caption')}
      hidesCaption
      cards
      numeric={[3]}
      head={[t('city'), t('counted'), t('publication'), t('value')]}
      rows={figures.map((figure) => [
        <CityName key="city" name={figure.cityName} />,
        <FigureLabel key="label" {...figure} />,
        <Link key="publication" to={networkPath('publications', figure.city, figure.publication)}>
          {t('publication-number', { number: figure.publication })}
        </Link>,
        inWords(figure),
      ])}
    />
  )
}

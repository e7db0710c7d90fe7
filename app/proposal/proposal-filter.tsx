/** Narrowing a list of proposals. A plain form that GETs the address of the list. */
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { THEMES, themeKey } from '#app/consultation/themes.ts'
import type { LocalText } from '#app/text/text.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { type ProposalQuery, SORTS } from './proposal-query.ts'

interface ProposalFilterProps {
  /** Address of the list. */
  readonly path: string
  readonly query: ProposalQuery
  readonly consultations: readonly { readonly slug: string; readonly title: LocalText }[]
  readonly districts: readonly { readonly id: string; readonly name: LocalText }[]
}

export function ProposalFilter({ path, query, consultations, districts }: ProposalFilterProps) {
  const { t } = useTranslation(['proposal', 'consultation'])
  const any = { value: '', label: t('proposal:all') }
  const themes = THEMES.map((theme) => ({ value: theme, label: t(themeKey(theme)) }))
  return (
    <Form method="get" action={path} className="m-filter" role="search" aria-label={t('proposal:filter')}>
      <Select
        id="consultation"
        name="consultation"
        label={t('proposal:consultation')}
        defaultValue={query.consultation ?? ''}
        options={[
          any,
          ...consultations.map(({ slug, title }) => ({
            value: slug,
            label: title.body,
            lang: title.language,
          })),
        ]}
      />
      <Select
        id="theme"
        name="theme"
        label={t('proposal:theme')}
        defaultValue={query.theme ?? ''}
        options={[any, ...themes]}
      />
      {districts.length > 0 && (
        <Select
          id="district"
          name="district"
          label={t('proposal:district')}
          defaultValue={query.district ?? ''}
          options={[
            any,
            ...districts.map(({ id, name }) => ({ value: id, label: name.body, lang: name.language })),
          ]}
        />
      )}
      <Select
        id="sort"
        name="sort"
        label={t('proposal:sort')}
        defaultValue={query.sort}
        options={SORTS.map((sort) => ({ value: sort, label: t(`proposal:sort-${sort}`) }))}
      />
      <Button variant="secondary">{t('proposal:apply')}</Button>
    </Form>
  )
}

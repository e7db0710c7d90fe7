/** What a publication says beside its figures: what was asked of whom, every option, and the fingerprints. */
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Hash } from '#app/ui/hash.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { State } from '#app/ui/state.tsx'
import { Table } from '#app/ui/table.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { PublicationSheet, VoteSheet } from './publication-sheet.ts'
import type { Cell } from './suppression.ts'

interface SheetProps {
  readonly sheet: PublicationSheet
}

interface VoteProps {
  readonly sheet: VoteSheet & Partial<Pick<PublicationSheet, 'corrects'>>
}

/** A line of a table of two columns. */
type Fact = readonly [name: string, value: ReactNode]

/** Who was asked, by which rule, and how many came. */
export function VoteFacts({ sheet }: VoteProps) {
  const { t } = useTranslation(['publication', 'consultation'])
  const format = useFormat()
  const { city, population, eligibility, electorate, corrects } = sheet
  const facts: Fact[] = [
    [t('consultation'), <ConsultationLink key="consultation" sheet={sheet} />],
    [t('fact-period'), format.range(sheet.opensAt, sheet.openUntil, city.timeZone)],
    [t('fact-theme'), t(themeKey(sheet.theme))],
    [t('fact-budget'), format.money(sheet.budget, sheet.currency)],
    [t('fact-rule'), t(`rule-${sheet.ruleId}`)],
    [t('fact-eligibility'), t(`eligibility-${eligibility.basis}`)],
    [t('fact-verification'), t(`verification-${eligibility.verification}`)],
    [t('fact-electorate'), t('electorate-at-least', { count: electorate.atLeast })],
    ...useChannelFacts(sheet),
    [
      t('fact-population'),
      population
        ? t('population-on', { count: population.people, date: format.date(population.on) })
        : t('population-unknown'),
    ],
    ...(corrects
      ? [[t('fact-corrects'), <Corrected key="corrected" city={city.slug} number={corrects} />] as Fact]
      : []),
  ]
  return (
    <section className="m-section">
      <SectionHead title={t('facts')} />
      <Table caption={t('facts-caption')} hidesCaption head={[t('fact'), t('value')]} rows={facts} />
    </section>
  )
}

function ConsultationLink({ sheet: { city, consultation } }: VoteProps) {
  return (
    <Link to={cityPath(city.slug, 'consultations', consultation.slug)}>
      <Voice text={consultation.title} />
    </Link>
  )
}

function useChannelFacts({ channels }: VoteSheet): Fact[] {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const words = (cell: Cell) => ('count' in cell ? format.number(cell.count) : t(`cell-${cell.withheld}`))
  if (!channels) return [[t('fact-channels'), t('channels-unknown')]]
  return channels.map(({ channel, cell }) => [t(`fact-${channel}`), words(cell)])
}

function Corrected({ city, number }: { readonly city: string; readonly number: number }) {
  const { t } = useTranslation('publication')
  return <Link to={cityPath(city, 'publications', number)}>{t('corrects-number', { number })}</Link>
}

/** Every option with its supporters, price and result. */
export function OptionsTable({ sheet: { options, currency } }: VoteProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  return (
    <section className="m-section">
      <SectionHead title={t('options')} aside={t('options-aside', { count: options.length })} />
      <Table
        caption={t('options-caption')}
        hidesCaption
        head={[t('option'), t('supporters'), t('cost'), t('decision')]}
        numeric={[1, 2]}
        cards
        rows={options.map(({ id, title, supporters, cost, won }) => [
          <Voice key={id} text={title} />,
          format.number(supporters),
          format.money(cost, currency),
          <State key={id} is={won ? 'done' : 'closed'}>
            {t(won ? 'chosen' : 'not-chosen')}
          </State>,
        ])}
      />
    </section>
  )
}

/** Hashes, key and signature, for comparing. */
export function Proof({ sheet }: SheetProps) {
  const { t } = useTranslation('publication')
  const { signed, city, voteSlug, ballotFileHash } = sheet
  const rows: Fact[] = [
    [t('hash'), <Hash key="hash" value={signed.hash} />],
    [t('proof-manifest'), <Hash key="manifest" value={sheet.manifestHash} />],
    [
      t('proof-ballots'),
      ballotFileHash === null ? t('ballots-withheld') : <Hash key="ballots" value={ballotFileHash} />,
    ],
    [t('proof-key'), <Hash key="key" value={signed.keyId} />],
    [t('proof-public-key'), <Hash key="public-key" value={signed.publicKey} />],
    [t('proof-signature'), <Hash key="signature" value={signed.signature} />],
  ]
  const vote = (file: string) => cityPath(city.slug, 'votes', voteSlug, file)
  return (
    <section className="m-section">
      <SectionHead title={t('proof')} aside={t('proof-aside')} />
      <Table caption={t('proof-caption')} hidesCaption head={[t('fact'), t('value')]} rows={rows} />
      <p className="m-actions">
        <a href={vote('manifest.json')}>{t('manifest-json')}</a>
        {ballotFileHash !== null && <a href={vote('ballots.pb')}>{t('ballot-file')}</a>}
      </p>
    </section>
  )
}

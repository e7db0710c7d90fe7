/** The queue of the secretariat: the first thing open, with what can be done about it; the rest below. */
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { secretariatPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { State } from '#app/ui/state.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { QueueItem } from './queue.ts'

export function QueueList({ items }: { readonly items: readonly QueueItem[] }) {
  return (
    <ol className="m-queue">
      {items.map((item, index) => (
        <li
          key={`${item.kind}-${item.kind === 'uncited' ? item.theme : item.number}`}
          className="m-stack m-close"
          aria-current={index === 0 ? 'true' : undefined}
        >
          <p className="m-meta">
            <ItemState item={item} isFirst={index === 0} />
            <Since item={item} />
          </p>
          {index === 0 ? <Open item={item} /> : <Waiting item={item} />}
        </li>
      ))}
    </ol>
  )
}

function ItemState({ item, isFirst }: { readonly item: QueueItem; readonly isFirst: boolean }) {
  const { t } = useTranslation('secretariat')
  const shape = item.kind === 'late' ? 'late' : isFirst ? 'open' : 'waiting'
  return <State is={shape}>{t(`kind-${item.kind}`)}</State>
}

function Since({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation(['secretariat', 'consultation'])
  const format = useFormat()
  if (item.kind === 'uncited') return <span>{t('secretariat:since', { date: format.date(item.since) })}</span>
  if (item.kind === 'draft')
    return <span>{t('secretariat:since', { date: format.date(item.draftedAt) })}</span>
  if (item.kind === 'dispatch')
    return <span>{t('secretariat:since', { date: format.date(item.decidedAt) })}</span>
  return <span>{item.number}</span>
}

/** The thing itself, and one button. */
function Open({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation('secretariat')
  return (
    <>
      <h2 className="m-panel-title">
        <Title item={item} />
      </h2>
      <p className="m-quiet">
        <Explained item={item} />
      </p>
      {item.kind === 'decide' ? (
        <Form method="post" action={secretariatPath('recommendations', item.number)}>
          <p className="m-actions">
            <Button name="act" value="decide">
              {t('decide')}
            </Button>
            <Link to={pathOf(item)}>{t('see-votes')}</Link>
          </p>
        </Form>
      ) : (
        <p className="m-actions">
          <ButtonLink to={pathOf(item)}>{t(`do-${item.kind}`)}</ButtonLink>
        </p>
      )}
    </>
  )
}

function Waiting({ item }: { readonly item: QueueItem }) {
  return (
    <>
      <h2 className="m-panel-title">
        <Link to={pathOf(item)}>
          <Title item={item} />
        </Link>
      </h2>
      <p className="m-quiet m-small">
        <Explained item={item} />
      </p>
    </>
  )
}

function Title({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation(['secretariat', 'consultation'])
  if (item.kind === 'uncited') return <>{t(themeKey(item.theme))}</>
  return <Voice text={item.title} />
}

function Explained({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation('secretariat')
  const format = useFormat()
  if (item.kind === 'decide') {
    const closes = format.instant(item.closesAt, 'UTC')
    return <>{t('explain-decide', { voted: item.voted, roll: item.roll, closes })}</>
  }
  if (item.kind === 'late') return <>{t('explain-late', { count: item.count, days: item.days })}</>
  if (item.kind === 'unsent' || item.kind === 'uncited')
    return <>{t(`explain-${item.kind}`, { count: item.count })}</>
  return <>{t(`explain-${item.kind}`)}</>
}

const pathOf = (item: QueueItem) =>
  item.kind === 'uncited'
    ? `${secretariatPath('findings', 'new')}?theme=${item.theme}`
    : secretariatPath('recommendations', item.number)

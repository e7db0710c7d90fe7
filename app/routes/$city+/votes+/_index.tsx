/** /:city/votes: the votes of a city. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'
import { VoteSections } from '#app/vote/vote-list.tsx'
import { voteLines } from '#app/vote/vote-page.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const t = translatorOf(city.languages[0] ?? 'en')
  return {
    title: t('vote:votes'),
    city: city.slug,
    zone: city.row.time_zone,
    votes: await voteLines(city, city.languages, args.context.now()),
  }
}

export default function VotesRoute() {
  const { city, zone, votes } = useLoaderData<typeof loader>()
  const { t } = useTranslation('vote')
  return (
    <>
      <div className="m-stack">
        <h1>{t('votes')}</h1>
        <p className="m-lead">{t('votes-lead')}</p>
      </div>
      {votes.length > 0 ? (
        <VoteSections votes={votes} zone={zone} to={(slug) => cityPath(city, 'votes', slug)} />
      ) : (
        <Panel>
          <h2 className="m-panel-title">{t('no-votes')}</h2>
          <p>{t('no-votes-explained')}</p>
        </Panel>
      )}
    </>
  )
}

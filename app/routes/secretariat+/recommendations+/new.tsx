/** /secretariat/recommendations/new: choose a theme, then write a draft on findings about it. */
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themesFound } from '#app/finding/read-finding.server.ts'
import { secretariatPath } from '#app/http/addresses.ts'
import { invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { ThemeChoice } from '#app/network/theme-choice.tsx'
import { DraftForm } from '#app/recommendation/draft-form.tsx'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { asDraft, RecommendationForm } from '#app/recommendation/recommendation.ts'
import { emptyDraft } from '#app/routes/draft-visit.server.ts'
import { requireSecretariat } from '#app/routes/gate.server.ts'
import { RefusalPanel } from '#app/ui/errors.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  await requireSecretariat(args)
  const { network } = args.context
  const languages = languagesOf(args.request)
  const theme = themeIn(args.request)
  return {
    title: translatorOf(languages[0] ?? 'en')('secretariat:draft-recommendation'),
    themes: theme === null ? await themesFound(network) : [],
    draft: theme === null ? null : await emptyDraft(network, theme, languages),
  }
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireSecretariat(args)
  const { network } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: RecommendationForm })
  if (submission.status === 'error') return invalid(submission.reply())
  if (submission.status !== 'success') return data({ reply: submission.reply(), refusal: null })
  const draft = { theme: themeIn(args.request) ?? '', ...asDraft(submission.value) }
  return refusing(async () => {
    const number = await draftRecommendation(network, draft, person.id, args.context.now())
    return seeOther(secretariatPath('recommendations', number))
  })
}

const themeIn = (request: Request) => new URL(request.url).searchParams.get('theme')

export default function NewRecommendationRoute() {
  const { draft, themes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('secretariat')
  return (
    <>
      <div className="m-stack">
        <RefusalPanel refusal={answer?.refusal} />
        <h1>{t('draft-recommendation')}</h1>
        <p className="m-lead">{t('draft-recommendation-lead')}</p>
      </div>
      <section className="m-section">
        {draft === null ? (
          <ThemeChoice themes={themes} none={t('nothing-found')} />
        ) : (
          <div className="m-two m-wide">
            <DraftForm lastResult={answer?.reply} {...draft} />
          </div>
        )}
      </section>
    </>
  )
}

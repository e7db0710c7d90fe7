/** /secretariat/findings/new: choose a theme, then figures of what cities published on it, and say what they show. */
import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { citablePublications, themesHeard } from '#app/finding/citable-publications.server.ts'
import { figuresChosen, FindingForm as Schema } from '#app/finding/finding.ts'
import { FindingForm } from '#app/finding/finding-form.tsx'
import { makeFinding } from '#app/finding/make-finding.server.ts'
import { networkPath } from '#app/http/addresses.ts'
import { invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { contentLanguages } from '#app/network/content-languages.server.ts'
import { ThemeChoice } from '#app/network/theme-choice.tsx'
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
    title: translatorOf(languages[0] ?? 'en')('secretariat:make-finding'),
    theme,
    themes: theme === null ? await themesHeard(network) : [],
    publications: theme === null ? [] : await citablePublications(network, theme, languages),
    languages: await contentLanguages(network),
    language: languages[0] ?? 'en',
  }
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireSecretariat(args)
  const { network } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: Schema })
  if (submission.status !== 'success') return invalid(submission.reply())
  const { title, body, language, figures } = submission.value
  return refusing(async () => {
    const finding = {
      theme: themeIn(args.request) ?? '',
      words: { [language]: { title, body } },
      figures: figuresChosen(figures),
    }
    return seeOther(
      networkPath('findings', await makeFinding(network, finding, person.id, args.context.now())),
    )
  })
}

const themeIn = (request: Request) => new URL(request.url).searchParams.get('theme')

export default function NewFindingRoute() {
  const { theme, themes, publications, languages, language } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('secretariat')
  return (
    <>
      <div className="m-stack">
        <RefusalPanel refusal={answer?.refusal} />
        <h1>{t('make-finding')}</h1>
        <p className="m-lead">{t('make-finding-lead')}</p>
      </div>
      <section className="m-section">
        {theme === null ? (
          <ThemeChoice themes={themes} none={t('nothing-heard')} />
        ) : (
          <div className="m-two m-wide">
            <FindingForm
              lastResult={answer?.reply}
              publications={publications}
              languages={languages}
              language={language}
            />
          </div>
        )}
      </section>
    </>
  )
}

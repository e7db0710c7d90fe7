/** /secretariat: what waits next in the network. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { QueuePage } from '#app/recommendation/queue-page.tsx'
import { secretariatQueue } from '#app/recommendation/secretariat-queue.server.ts'
import { requireSecretariat } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  await requireSecretariat(args)
  const languages = languagesOf(args.request)
  return {
    title: translatorOf(languages[0] ?? 'en')('secretariat:title'),
    queue: await secretariatQueue(args.context.network, languages, args.context.now()),
  }
}

export default function SecretariatRoute() {
  const { queue } = useLoaderData<typeof loader>()
  return <QueuePage queue={queue} />
}

/** /network/findings/:number: a finding with its figures, and what each city asked whom. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FindingPage } from '#app/finding/finding-page.tsx'
import { findFinding } from '#app/finding/findings.server.ts'
import { readFinding } from '#app/finding/read-finding.server.ts'
import { found } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { recommendationsResting } from '#app/recommendation/resting.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader({ request, params, context: { network } }: LoaderFunctionArgs) {
  const languages = languagesOf(request)
  const finding = found(await findFinding(network, params.number ?? ''))
  const read = await readFinding(network, finding, languages)
  const recommendations = await recommendationsResting(network, finding.id, languages)
  return { title: `${finding.number}: ${read.title.body}`, finding: read, recommendations }
}

export default function FindingRoute() {
  const { finding, recommendations } = useLoaderData<typeof loader>()
  return <FindingPage finding={finding} recommendations={recommendations} />
}

/** /:city/office/residents: verifying a resident who came to the desk. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { districtsOf } from '#app/city/districts.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import { invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { verificationForm } from '#app/resident/verification.ts'
import { VerificationDesk } from '#app/resident/verification-desk.tsx'
import { verifyResident } from '#app/resident/verify-resident.server.ts'
import { cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { districtIds } from '#app/routes/proposal.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  return {
    title: translatorOf(city.languages[0] ?? 'en')('resident:verify'),
    office: cityPath(city.slug, 'office'),
    districts: await districtsOf(city.db, city.languages),
    isDone: new URL(args.request.url).searchParams.has('done'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { id } = await requireOffice(args, city, 'moderator')
  const reading = readForm(await args.request.formData(), verificationForm(await districtIds(city)))
  if (reading.status !== 'success') return invalid(reading.reply())
  const { email, personalNumber, districtId } = reading.value
  const { keys, now } = args.context
  return refusingForm(reading, async () => {
    await verifyResident({ city, keys }, { email, personalNumber, districtId }, id, now())
    return seeOther(`${cityPath(city.slug, 'office', 'residents')}?done`)
  })
}

export default function ResidentsRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <VerificationDesk {...page} answer={answer} />
}

/** /:city/office/consultations/new: making a consultation. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConsultationForm, localPhasesOf } from '#app/consultation/consultation.ts'
import { ConsultationFields } from '#app/consultation/consultation-fields.tsx'
import { makeConsultation } from '#app/consultation/make-consultation.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import { invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  return {
    title: translatorOf(city.languages[0] ?? 'en')('consultation:make'),
    office: cityPath(city.slug, 'office'),
    language: city.row.language,
    zone: city.row.time_zone,
  }
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { id } = await requireOffice(args, city, 'moderator')
  const reading = readForm(await args.request.formData(), ConsultationForm)
  if (reading.status !== 'success') return invalid(reading.reply())
  const { slug, theme, title, summary, body } = reading.value
  const { language, currency, time_zone } = city.row
  const phases = localPhasesOf(reading.value, time_zone)
  const consultation = { slug, theme, title, summary, body, language, currency, phases }
  return refusingForm(reading, async () => {
    await makeConsultation(city.db, consultation, id, args.context.now())
    return seeOther(cityPath(city.slug, 'consultations', slug))
  })
}

export default function NewConsultationRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ConsultationFields {...page} answer={answer} />
}

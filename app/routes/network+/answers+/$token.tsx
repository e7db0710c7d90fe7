/** /network/answers/:token: an office reads its letter, says that it has come, and answers. Without an account. */
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acknowledgeDispatch } from '#app/addressee/acknowledge-dispatch.server.ts'
import { AddresseeAnswer, AddresseeOpening } from '#app/addressee/addressee-page.tsx'
import { AnswerForm } from '#app/addressee/answer.ts'
import { answerDispatch } from '#app/addressee/answer-dispatch.server.ts'
import { networkPath } from '#app/http/addresses.ts'
import { invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { Letter } from '#app/recommendation/letter.tsx'
import { dispatchOf, letterOf } from '#app/routes/letter-visit.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

/** Whoever has the address answers for the office: nobody keeps it, nobody lists it, no page is told it. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'same-origin',
}
export const headers: HeadersFunction = () => PRIVATE

export async function loader(args: LoaderFunctionArgs) {
  return data(await letterOf(args), { headers: PRIVATE })
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const dispatch = await dispatchOf(args)
  const form = await request.formData()
  const page = networkPath('answers', args.params.token ?? '')
  if (form.get('act') === 'acknowledge') {
    await acknowledgeDispatch(context.network, dispatch.id, context.now())
    return seeOther(page)
  }
  const submission = parseWithZod(form, { schema: AnswerForm })
  if (submission.status !== 'success') return invalid(submission.reply())
  return refusing(async () => {
    await answerDispatch(context.network, dispatch.id, submission.value, context.now())
    return seeOther(`${page}#your-answer`)
  })
}

export default function AnswerRoute() {
  const { recommendation, address, answer, languages, language } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const page = { answer, languages, language, lastResult: said?.reply, refusal: said?.refusal }
  return (
    <>
      <AddresseeOpening {...page} />
      <section className="m-section">
        <Letter recommendation={recommendation} address={address} />
      </section>
      <AddresseeAnswer {...page} />
    </>
  )
}

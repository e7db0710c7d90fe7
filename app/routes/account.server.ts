/** One's own account in a city: what its page shows, and its two acts. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { AccountForm } from '#app/account/account.ts'
import { renameAccount } from '#app/account/accounts.server.ts'
import { countSessions, endSessionsOf } from '#app/account/sessions.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import { invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { ownPath } from '#app/http/return-to.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { shared } from '#db/shared.server.ts'
import { cityOf, requireResident } from './gate.server.ts'

export async function accountPage(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const { id, email, displayName, offices, verified } = await requireResident(args, city)
  const search = new URL(args.request.url).searchParams
  return {
    title: translatorOf(city.languages[0] ?? 'en')('account:account'),
    path: cityPath(city.slug, 'account'),
    signOut: cityPath(city.slug, 'sign-out'),
    email,
    displayName,
    offices,
    verified,
    to: ownPath(search.get('to'), ''),
    isSaved: search.has('saved'),
    browsers: await countSessions(shared(city.db), id, args.context.now()),
  }
}

/** Saves a name, or signs out in all browsers. */
export async function accountAct(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { id } = await requireResident(args, city)
  const form = await args.request.formData()
  if (form.get('act') === 'sign-out-everywhere') {
    await endSessionsOf(shared(city.db), id)
    return seeOther(cityPath(city.slug))
  }
  const reading = readForm(form, AccountForm)
  if (reading.status !== 'success') return invalid(reading.reply())
  await renameAccount(shared(city.db), id, reading.value.displayName)
  return seeOther(ownPath(String(form.get('to') ?? ''), `${cityPath(city.slug, 'account')}?saved`))
}

/** Signing in and out, of a city and of the network alike: from a request to an act of the account room, and back. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { AskForCodeForm, CodeForm, maskedEmail } from '#app/account/account.ts'
import { personasIn } from '#app/account/accounts.server.ts'
import { askForCode } from '#app/account/ask-for-code.server.ts'
import { askedCookie, askedOf } from '#app/account/asked-cookie.server.ts'
import { beginSession, endSession } from '#app/account/sessions.server.ts'
import { signInWithCode } from '#app/account/sign-in-with-code.server.ts'
import { forbidden, invalid, refused, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { interfaceLanguageOf } from '#app/http/languages.server.ts'
import { ownPath } from '#app/http/return-to.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import type { LocalText } from '#app/text/text.ts'
import type { SharedDb } from '#db/columns.ts'

/** Where somebody signs in. */
export interface SignInPlace {
  /** A city's slug, or `network`. */
  readonly slug: string
  readonly db: SharedDb
  /** For letters. */
  readonly name: string
  /** The place's own language; undefined for the network. */
  readonly language: string | undefined
  /** Whether anybody with an address may open an account. */
  readonly isOpenToAll: boolean
  readonly offersPersonas: boolean
  /** The address of the page itself. */
  readonly path: string
  /** Where to go when nothing else was asked for. */
  readonly home: string
  /** Where somebody with a new account gives a name; undefined where there are no new accounts. */
  readonly welcome?: string
  /** Names of cities by slug, for the personas that are delegates; undefined where there are none. */
  readonly cityNames?: (slugs: readonly string[]) => Promise<ReadonlyMap<string, LocalText>>
}

export async function signInPage({ request, context }: LoaderFunctionArgs, place: SignInPlace) {
  const search = new URL(request.url).searchParams
  const asked = askedOf(request.headers.get('cookie'), place.slug, context.settings)
  const isCodeStep = search.get('step') === 'code' && asked !== undefined
  const t = translatorOf(interfaceLanguageOf(request, place.language))
  return {
    title: t(isCodeStep ? 'account:type-code' : 'account:sign-in'),
    slug: place.slug,
    path: place.path,
    to: ownPath(search.get('to'), place.home),
    sentTo: isCodeStep ? maskedEmail(asked.email) : null,
    isOpenToAll: place.isOpenToAll,
    personas: await personasOf(place),
  }
}

async function personasOf({ db, offersPersonas, cityNames }: SignInPlace) {
  const personas = offersPersonas ? await personasIn(db) : []
  const delegates = personas.map(({ role }) => role).filter((role) => role !== 'secretariat')
  const names = await cityNames?.(delegates)
  return personas.map((persona) => ({ ...persona, city: names?.get(persona.role) ?? null }))
}

/** The form has three acts: `email` asks for a code, `code` signs in, `persona` signs in in a demonstration. */
export async function signInAct(args: ActionFunctionArgs, place: SignInPlace) {
  const form = await args.request.formData()
  if (form.has('persona')) return enterAsPersona(args, place, form)
  return form.has('code') ? enterWithCode(args, place, form) : mailCode(args, place, form)
}

async function mailCode({ request, context }: ActionFunctionArgs, place: SignInPlace, form: FormData) {
  const reading = readForm(form, AskForCodeForm)
  if (reading.status !== 'success') return invalid(reading.reply())
  const asked = await askForCode(
    { db: place.db, mail: context.mail },
    {
      email: reading.value.email,
      language: interfaceLanguageOf(request, place.language),
      placeName: place.name,
      isOpenToAll: place.isOpenToAll,
    },
    context.now(),
  )
  const headers = { 'Set-Cookie': askedCookie(place.slug, context.settings, asked) }
  const search = new URLSearchParams({ step: 'code', to: returnTo(form, place) })
  return seeOther(`${place.path}?${search}`, headers)
}

async function enterWithCode({ request, context }: ActionFunctionArgs, place: SignInPlace, form: FormData) {
  const asked = askedOf(request.headers.get('cookie'), place.slug, context.settings)
  if (!asked) return refused({ code: 'code-expired', values: {} })
  const reading = readForm(form, CodeForm)
  if (reading.status !== 'success') return invalid(reading.reply())
  const language = interfaceLanguageOf(request, place.language)
  const attempt = { asked, code: reading.value.code, language, isOpenToAll: place.isOpenToAll }
  return refusingForm(reading, async () => {
    const { accountId, isNew } = await signInWithCode(place.db, attempt, context.now())
    const to = returnTo(form, place)
    const next = isNew && place.welcome ? `${place.welcome}?${new URLSearchParams({ to })}` : to
    return enter({ request, context }, place, accountId, next)
  })
}

async function enterAsPersona(args: ActionFunctionArgs, place: SignInPlace, form: FormData) {
  const accountId = String(form.get('persona'))
  const offered = await personasOf(place)
  if (!offered.some((persona) => persona.accountId === accountId)) throw forbidden()
  return enter(args, place, accountId, returnTo(form, place))
}

/** A new token, whatever the browser held before: that session ends. */
async function enter(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  place: SignInPlace,
  accountId: string,
  to: string,
) {
  const { settings } = context
  await endSession(place.db, place.slug, request.headers.get('cookie'), settings, context.now())
  const session = await beginSession(place.db, place.slug, accountId, settings, context.now())
  const headers = new Headers({ 'Set-Cookie': session })
  headers.append('Set-Cookie', askedCookie(place.slug, settings))
  return seeOther(to, headers)
}

/** Ends the session of this browser. */
export async function signOut({ request, context }: ActionFunctionArgs, place: SignInPlace) {
  const cookies = request.headers.get('cookie')
  const blank = await endSession(place.db, place.slug, cookies, context.settings, context.now())
  return seeOther(place.home, { 'Set-Cookie': blank })
}

const returnTo = (form: FormData, place: SignInPlace) => ownPath(String(form.get('to') ?? ''), place.home)

/** What the secretariat can do with one recommendation: one function an act, told by the button that was pressed. */
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { AddresseeForm } from '#app/addressee/addressee.ts'
import { DispatchForm } from '#app/addressee/dispatch.ts'
import { registerAddressee } from '#app/addressee/register-addressee.server.ts'
import { secretariatPath } from '#app/http/addresses.ts'
import { found, invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { dispatchRecommendation, sendAgain } from '#app/recommendation/dispatch-recommendation.server.ts'
import { MotionForm } from '#app/recommendation/motion.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import { asDraft, RecommendationForm } from '#app/recommendation/recommendation.ts'
import { reviseRecommendation } from '#app/recommendation/revise-recommendation.server.ts'

interface Acting {
  readonly world: ActionFunctionArgs['context']
  /** Of the recommendation. */
  readonly number: string
  readonly form: FormData
  /** Account of whoever acts. */
  readonly by: string
}

const ACTS = { save, motion, decide, dispatch, again, addressee } as const

/** Does what the pressed button says; a button without a name is one of Conform's, in the form of the draft. */
export function actOnRecommendation(acting: Acting) {
  const name = acting.form.get('act') ?? 'save'
  const act = Object.entries(ACTS).find(([known]) => known === name)?.[1]
  return found(act)(acting)
}

async function save({ world, number, form, by }: Acting) {
  const submission = parseWithZod(form, { schema: RecommendationForm })
  if (submission.status === 'error') return invalid(submission.reply())
  if (submission.status !== 'success') return data({ reply: submission.reply(), refusal: null })
  const draft = asDraft(submission.value)
  return done(number, () => reviseRecommendation(world.network, number, draft, by, world.now()))
}

async function motion({ world, number, form, by }: Acting) {
  const submission = parseWithZod(form, { schema: MotionForm })
  if (submission.status !== 'success') return invalid(submission.reply())
  return done(number, () => openMotion(world.network, number, submission.value, by, world.now()))
}

async function decide({ world, number, by }: Acting) {
  return done(number, () => decideMotion(world.network, number, by, world.now()))
}

async function dispatch({ world, number, form, by }: Acting) {
  const submission = parseWithZod(form, { schema: DispatchForm })
  if (submission.status !== 'success') return invalid(submission.reply())
  return done(number, () => dispatchRecommendation(world, number, submission.value, by, world.now()))
}

async function again({ world, number, form, by }: Acting) {
  const dispatchId = String(form.get('dispatch') ?? '')
  return refusing(async () => {
    const wentOut = await sendAgain(world, number, dispatchId, by, world.now())
    if (wentOut === undefined) found(undefined)
    return seeOther(secretariatPath('recommendations', number))
  })
}

async function addressee({ world, number, form, by }: Acting) {
  const submission = parseWithZod(form, { schema: AddresseeForm })
  if (submission.status !== 'success') return invalid(submission.reply())
  const { name, language, level, email } = submission.value
  return done(number, () =>
    registerAddressee(
      world.network,
      { names: { [language]: name }, level, email, language },
      by,
      world.now(),
    ),
  )
}

/** Runs the act and shows the recommendation again; 404 if there is none, 409 if the rules say no. */
const done = (number: string, act: () => Promise<unknown>) =>
  refusing(async () => {
    found((await act()) || undefined)
    return seeOther(secretariatPath('recommendations', number))
  })

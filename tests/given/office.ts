/** A city's office in April, with somebody in it, a consultation, and the pages where votes are made and worked on. */
import { action as pageAction, loader as pageLoader } from '#app/routes/$city+/office+/votes+/$slug.tsx'
import { action as newAction } from '#app/routes/$city+/office+/votes+/new.tsx'
import { answerOf, args, inOffice, signedIn } from './requests.ts'
import { aConsultation, aPerson, IN_APRIL } from './vote.ts'
import { aCity, aWorld } from './world.ts'

/** A form for a new vote that is filled in right, but for its proposals. */
export const GOOD = {
  title: 'Бюджет на гражданите',
  slug: 'budget-2030',
  rule: 'equal-shares',
  stop: 'exhaustive',
  limit: 'cost',
  limitNumber: '',
  limitCost: '750,50',
  budget: '1.000',
  opens: '2030-05-01T09:00',
  closes: '2030-06-01T21:00',
  publishesBallots: 'on',
}

export async function theOffice() {
  const world = await aWorld({ SESSION_DAYS: '90' })
  world.clock.set(IN_APRIL.toISOString())
  const city = await aCity(world)
  const consultation = await aConsultation(city)
  const moderator = await inOffice(city, await aPerson(city))
  const cookie = await signedIn(world, city, moderator)
  const path = `/sofia/office/votes/new?consultation=${consultation.slug}`
  const make = (form: Record<string, string | readonly string[]>, who = cookie) =>
    answerOf(() => newAction(args(world, { path, params: { city: 'sofia' }, cookie: who, form })))
  const at = (slug: string, query = '') => ({
    look: (who = cookie) =>
      answerOf(() =>
        pageLoader(
          args(world, {
            path: `/sofia/office/votes/${slug}${query}`,
            params: { city: 'sofia', slug },
            cookie: who,
          }),
        ),
      ),
    act: (act: string, who = cookie) =>
      answerOf(() =>
        pageAction(
          args(world, {
            path: `/sofia/office/votes/${slug}`,
            params: { city: 'sofia', slug },
            cookie: who,
            form: { act },
          }),
        ),
      ),
  })
  return { world, city, consultation, cookie, path, make, at }
}

/** A town to act in: a city with a name and districts, and a consultation whose phases fill the year 2030. */

import { insertDistricts } from '#app/city/districts.server.ts'
import { makeConsultation, type NewConsultation } from '#app/consultation/make-consultation.server.ts'
import type { Wording } from '#app/proposal/submit-proposal.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { City } from '#db/cities.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { aPerson } from './vote.ts'
import { aCity, aWorld, type TestWorld } from './world.ts'

const ZONE = 'Europe/Sofia'

/** Where proposals are open on the day that a test begins with, 15 May 2030. */
export const PHASES = [
  { kind: 'information', opensLocal: '2030-04-01T08:00', closesLocal: '2030-05-01T08:00', zone: ZONE },
  { kind: 'proposals', opensLocal: '2030-05-01T08:00', closesLocal: '2030-06-01T20:00', zone: ZONE },
  { kind: 'vote', opensLocal: '2030-07-01T08:00', closesLocal: '2030-07-15T20:00', zone: ZONE },
  { kind: 'results', opensLocal: '2030-07-15T20:00', closesLocal: '2030-12-31T23:59', zone: ZONE },
] as const

/** 20:00 on 1 June in Sofia. */
export const PROPOSALS_CLOSE = '2030-06-01T17:00:00.000Z'

/** Sofia with two districts, `centre` and `south`. */
export async function aTown(about: Parameters<typeof aWorld>[0] = {}) {
  const world = await aWorld(about)
  const city = await aCity(world, { phone: '02 000 000', demonstration: 1 })
  await describe(city, world.now())
  return { world, city }
}

async function describe({ db, slug }: City, at: Date) {
  await db.transaction().execute(async (trx) => {
    const write = (owner: string, language: string, fields: Record<string, string>) =>
      writeTexts(sharedTrx(trx), { owner, language, fields, at })
    await write(slug, 'bg', { name: 'София', office: 'Столична община' })
    await write(slug, 'en', { name: 'Sofia' })
    await insertDistricts(trx, [
      { id: 'south', position: 1 },
      { id: 'centre', position: 0 },
    ])
    await write('centre', 'bg', { name: 'Център' })
    await write('south', 'bg', { name: 'Юг' })
  })
}

/** A consultation; say only what the test is about. */
export async function aDatedConsultation(
  { world, city }: { readonly world: TestWorld; readonly city: City },
  about: Partial<NewConsultation> = {},
) {
  const by = await aPerson(city, 'Moderator')
  const consultation: NewConsultation = {
    slug: 'parks',
    theme: 'SUST',
    currency: 'EUR',
    language: 'bg',
    title: 'Паркове',
    summary: 'Как да станат по-зелени',
    body: 'Градът пита.',
    phases: PHASES,
    ...about,
  }
  const id = await makeConsultation(city.db, consultation, by, world.now())
  return { id, by, ...consultation }
}

export const A_BENCH: Wording = {
  title: 'Пейки в парка',
  body: 'Няма къде да се седне.',
  language: 'bg',
  cost: 1_250_00,
  theme: 'SUST',
  districtId: 'centre',
  place: 'Борисова градина',
  point: null,
}

/** What the office's form for a new vote draws: the consultation's proposals, and what is sensible to begin with. */
import type { Consultation } from '#app/consultation/consultation.ts'
import { wallTimeOf } from '#app/consultation/local-time.server.ts'
import type { LocalText } from '#app/text/text.ts'
import { everyLanguage, textsOf } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import { proposalsNow } from './vote-options.server.ts'
import { votesOf } from './votes.server.ts'

export interface NewVotePage {
  readonly consultation: { readonly slug: string; readonly title: LocalText }
  readonly currency: string
  readonly begin: {
    readonly title: string
    readonly slug: string
    /** Wall times in the city's zone; empty where the consultation has no phase for voting. */
    readonly opens: string
    readonly closes: string
  }
  readonly proposals: readonly {
    readonly id: string
    readonly number: number
    readonly title: LocalText
    readonly cost: number
  }[]
  /** Of the city, for parts of the budget that are kept for them. */
  readonly districts: readonly { readonly id: string; readonly name: LocalText }[]
}

interface Asked {
  readonly consultation: Consultation
  readonly city: { readonly language: string; readonly time_zone: string }
  readonly languages: readonly string[]
}

export async function newVotePage(
  db: CityDb,
  { consultation, city, languages }: Asked,
): Promise<NewVotePage> {
  const proposals = (await proposalsNow(db, consultation.id)).filter(({ withdrawn }) => !withdrawn)
  const districts = [...new Set(proposals.flatMap(({ districtId }) => districtId ?? []))].sort()
  const owners = [consultation.id, ...proposals.map(({ id }) => id), ...districts]
  const texts = await textsOf(shared(db), owners, languages)
  const title = texts.need(consultation.id, 'title')
  const own = (await everyLanguage(shared(db), consultation.id, 'title'))[city.language]
  const phase = consultation.phases.find(({ kind }) => kind === 'vote')
  const wall = (at: string | undefined) => (at === undefined ? '' : wallTimeOf(at, city.time_zone))
  return {
    consultation: { slug: consultation.slug, title },
    currency: consultation.currency,
    begin: {
      title: own ?? title.body,
      slug: await freeSlug(db, consultation),
      opens: wall(phase?.opensAt),
      closes: wall(phase?.closesAt),
    },
    proposals: proposals.map(({ id, number, cost }) => ({
      id,
      number,
      cost,
      title: texts.need(id, 'title'),
    })),
    districts: districts.map((id) => ({ id, name: texts.need(id, 'name') })),
  }
}

/** The consultation's own address, with a number for a second vote. A suggestion: making the vote has the last word. */
async function freeSlug(db: CityDb, { id, slug }: Consultation): Promise<string> {
  const before = (await votesOf(db, id)).length
  return before === 0 ? slug : `${slug}-${before + 1}`
}

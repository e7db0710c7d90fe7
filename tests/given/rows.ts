/** One row of everything that hangs together, for tests of what tables refuse. */
import type { CityDb } from '#db/city/schema.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'

const AT = '2030-05-01T00:00:00.000Z'
const LATER = '2030-06-01T00:00:00.000Z'
const DAY = '2030-05-01'
export const hash = (letter: string) => letter.repeat(64)

async function fillShared(db: CityDb | NetworkDb): Promise<void> {
  const account = { id: 'ada', email: 'ada@example.org', display_name: 'Ada', language: null, joined_on: DAY }
  await shared(db).insertInto('account').values(account).execute()
  const session = { id: hash('5'), account_id: 'ada', began_on: DAY, expires_on: DAY }
  await shared(db).insertInto('session').values(session).execute()
  const line = { number: 1, at: AT, actor: 'system', act: 'begin', subject: 'city:sofia', detail: '{}' }
  await shared(db)
    .insertInto('journal')
    .values({ ...line, previous: hash('0'), hash: hash('1') })
    .execute()
}

/** A proposal on a vote that was sealed, closed, counted and published as number 1; another vote is a draft. */
export async function fillCity(db: CityDb): Promise<void> {
  await fillShared(db)
  await fillOffices(db)
  await fillProposals(db)
  await fillVotes(db)
}

async function fillOffices(db: CityDb): Promise<void> {
  await db.insertInto('district').values({ id: 'centre', position: 1 }).execute()
  const mandate = { id: 'mandate', account_id: 'ada', office: 'moderator' as const }
  await db
    .insertInto('mandate')
    .values({ ...mandate, from_at: AT, until_at: null, granted_by: 'setup' })
    .execute()
  const verification = {
    account_id: 'ada',
    person_hash: hash('a'),
    district_id: 'centre',
    way: 'desk' as const,
  }
  await db
    .insertInto('verification')
    .values({ ...verification, verified_by: 'ada', verified_on: DAY })
    .execute()
}

async function fillProposals(db: CityDb): Promise<void> {
  const consultation = { id: 'green', slug: 'green', theme: 'SUST', currency: 'EUR', source: null }
  await db
    .insertInto('consultation')
    .values({ ...consultation, opened_by: 'ada', made_at: AT })
    .execute()
  const wall = { opens_local: '2030-05-01T02:00', closes_local: '2030-06-01T02:00', zone: 'Europe/Sofia' }
  await db
    .insertInto('phase')
    .values({ consultation_id: 'green', kind: 'vote', ...wall, opens_at: AT, closes_at: LATER })
    .execute()
  const proposal = {
    id: 'bench',
    number: 1,
    code: 'BO.1',
    consultation_id: 'green',
    author_id: 'ada',
    made_at: AT,
  }
  await db.insertInto('proposal').values(proposal).execute()
  const version = { proposal_id: 'bench', version: 1, cost: 500_00, theme: 'SUST', district_id: 'centre' }
  await db
    .insertInto('proposal_version')
    .values({ ...version, place: null, latitude: 42.7, longitude: 23.3, made_at: AT })
    .execute()
  await db.insertInto('support').values({ proposal_id: 'bench', account_id: 'ada' }).execute()
  const withdrawal = { proposal_id: 'bench', withdrawn_by: 'ada', withdrawn_at: LATER }
  await db.insertInto('withdrawal').values(withdrawal).execute()
}

async function fillVotes(db: CityDb): Promise<void> {
  for (const id of ['vote', 'draft']) {
    const vote = {
      id,
      slug: id,
      consultation_id: 'green',
      rule: '{}',
      ballot_limit: '{}',
      terms: '{}',
      budget: 1000_00,
    }
    const rest = {
      opens_at: AT,
      closes_at: LATER,
      publishes_ballots: 1 as const,
      made_by: 'ada',
      made_at: AT,
    }
    await db
      .insertInto('vote')
      .values({ ...vote, ...rest })
      .execute()
    const option = { vote_id: id, option_id: '1', position: 0, proposal_id: 'bench', proposal_version: 1 }
    await db
      .insertInto('vote_option')
      .values({ ...option, cost: 500_00 })
      .execute()
  }
  const seal = { vote_id: 'vote', manifest: '{}', hash: hash('b'), sealed_by: 'ada', sealed_at: AT }
  await db.insertInto('seal').values(seal).execute()
  const elector = {
    id: 'elector',
    vote_id: 'vote',
    person_hash: hash('a'),
    district_id: null,
    age_band: null,
  }
  await db
    .insertInto('elector')
    .values({ ...elector, added_on: DAY, reason: 'sealed' })
    .execute()
  await db.insertInto('closure').values({ vote_id: 'vote', closed_by: 'ada', closed_at: LATER }).execute()
  await db.insertInto('closing_step').values({ vote_id: 'vote', step: 'emptied', done_at: LATER }).execute()
  const tally = {
    vote_id: 'vote',
    body: '{}',
    ballot_file: '',
    ballot_file_hash: hash('c'),
    counted_at: LATER,
  }
  await db.insertInto('tally').values(tally).execute()
  const publication = { number: 1, vote_id: 'vote', body: '{}', hash: hash('d'), signature: 's', key_id: 'k' }
  await db
    .insertInto('publication')
    .values({ ...publication, corrects: null, released_by: 'ada', released_at: LATER })
    .execute()
  await db.insertInto('publication_receipt').values({ number: 1, received_at: LATER }).execute()
}

/** A publication of Sofia, cited by a recommendation that was adopted, dispatched and answered. Pula is on no roll. */
export async function fillNetwork(db: NetworkDb): Promise<void> {
  await fillShared(db)
  await fillRegister(db)
  await fillFinding(db)
  await fillRecommendation(db)
}

async function fillRegister(db: NetworkDb): Promise<void> {
  for (const slug of ['sofia', 'pula']) {
    const city = {
      slug,
      kind: 'member' as const,
      country: 'BG',
      languages: 'bg',
      latitude: 42.7,
      longitude: 23.3,
    }
    await db
      .insertInto('city_register')
      .values({ ...city, accent: 'linden', is_open: 1, demonstration: 0 })
      .execute()
  }
  await db.insertInto('membership').values({ city: 'sofia', from_on: DAY, until_on: null }).execute()
  const key = { city: 'sofia', key_id: 'k', public_key: 'p', announced_at: AT }
  await db.insertInto('city_key').values(key).execute()
  const mandate = { id: 'mandate', account_id: 'ada', office: 'delegate' as const, city: 'sofia' }
  await db
    .insertInto('network_mandate')
    .values({ ...mandate, from_at: AT, until_at: null, granted_by: 'setup' })
    .execute()
}

async function fillFinding(db: NetworkDb): Promise<void> {
  const heard = {
    city: 'sofia',
    number: 1,
    body: '{}',
    hash: hash('d'),
    signature: 's',
    key_id: 'k',
    theme: 'SUST',
  }
  await db
    .insertInto('heard_publication')
    .values({ ...heard, corrects: null, received_at: AT })
    .execute()
  const finding = { id: 'finding', number: 'F-2030-01', theme: 'SUST', made_by: 'ada', made_at: AT }
  await db.insertInto('finding').values(finding).execute()
  const figure = { id: 'figure', finding_id: 'finding', position: 1, city: 'sofia', publication_number: 1 }
  await db
    .insertInto('figure')
    .values({ ...figure, pointer: '/ballots', value: '7' })
    .execute()
}

async function fillRecommendation(db: NetworkDb): Promise<void> {
  const recommendation = {
    id: 'shade',
    number: 'R-2030-01',
    theme: 'SUST',
    drafted_by: 'ada',
    drafted_at: AT,
  }
  await db.insertInto('recommendation').values(recommendation).execute()
  const citation = { recommendation_id: 'shade', paragraph: 1, position: 1, figure_id: 'figure' }
  await db.insertInto('citation').values(citation).execute()
  const motion = {
    recommendation_id: 'shade',
    text_hash: hash('e'),
    quorum: 1,
    opened_by: 'ada',
    opened_at: AT,
  }
  await db
    .insertInto('motion')
    .values({ ...motion, closes_at: LATER })
    .execute()
  await db.insertInto('roll').values({ recommendation_id: 'shade', city: 'sofia' }).execute()
  const vote = {
    recommendation_id: 'shade',
    city: 'sofia',
    choice: 'yes' as const,
    cast_by: 'ada',
    cast_at: AT,
  }
  await db.insertInto('city_vote').values(vote).execute()
  const decision = { recommendation_id: 'shade', outcome: 'adopted' as const, yes: 1, no: 0, abstain: 0 }
  await db
    .insertInto('decision')
    .values({ ...decision, decided_by: 'ada', decided_at: LATER })
    .execute()
  const addressee = { id: 'ministry', level: 'national' as const, email: 'post@example.org', language: 'bg' }
  await db.insertInto('addressee').values(addressee).execute()
  const dispatch = {
    id: 'dispatch',
    recommendation_id: 'shade',
    addressee_id: 'ministry',
    token_hash: hash('f'),
  }
  await db
    .insertInto('dispatch')
    .values({ ...dispatch, deadline_on: DAY, dispatched_by: 'ada', dispatched_at: LATER, sent_at: null })
    .execute()
  await db.insertInto('acknowledgement').values({ dispatch_id: 'dispatch', acknowledged_at: LATER }).execute()
  await db
    .insertInto('answer')
    .values({ dispatch_id: 'dispatch', verdict: 'accepted', answered_at: LATER })
    .execute()
}

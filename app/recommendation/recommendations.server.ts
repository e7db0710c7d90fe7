/** Recommendations with their motions and decisions in the network's database. All SQL about the table is here. */
import type { Insertable } from 'kysely'
import { yearPrefix } from '#app/network/running-number.ts'
import type { NetworkDb, NetworkTrx, RecommendationTable } from '#db/network/schema.ts'
import { listRecommendations } from './list-recommendations.server.ts'
import type { AdoptedRecommendation, ListedRecommendation } from './listed-recommendation.ts'
import type { Recommendation } from './recommendation.ts'

export async function addRecommendation(
  trx: NetworkTrx,
  recommendation: Insertable<RecommendationTable>,
): Promise<void> {
  await trx.insertInto('recommendation').values(recommendation).execute()
}

/** How many recommendations have a number of this year. */
export async function recommendationsOfYear(trx: NetworkTrx, year: number): Promise<number> {
  const { count } = await trx
    .selectFrom('recommendation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('number', 'like', `${yearPrefix('R', year)}%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One recommendation by its number, draft or not; undefined if there is none. */
export async function findRecommendation(db: NetworkDb, number: string): Promise<Recommendation | undefined> {
  const row = await standing(db).where('recommendation.number', '=', number).executeTakeFirst()
  return row && asRecommendation(row)
}

/** One recommendation by its id, draft or not; undefined if there is none. */
export async function findRecommendationById(db: NetworkDb, id: string): Promise<Recommendation | undefined> {
  const row = await standing(db).where('recommendation.id', '=', id).executeTakeFirst()
  return row && asRecommendation(row)
}

/** All recommendations, drafts too, the newest first. */
export async function allRecommendations(db: NetworkDb): Promise<Recommendation[]> {
  const rows = await standing(db).orderBy('recommendation.id', 'desc').execute()
  return rows.map(asRecommendation)
}

/** Those that were put to the cities, whatever became of them, the newest motion first. */
export async function recommendationsPutToVote(db: NetworkDb): Promise<Recommendation[]> {
  const rows = await standing(db)
    .where('motion.opened_at', 'is not', null)
    .orderBy('motion.opened_at', 'desc')
    .execute()
  return rows.map(asRecommendation)
}

/** Those that were adopted, the latest first; with `ids` only these. */
export async function adoptedRecommendations(
  db: NetworkDb,
  ids?: readonly string[],
): Promise<Recommendation[]> {
  const rows = await standing(db)
    .where('decision.outcome', '=', 'adopted')
    .$if(ids !== undefined, (query) => query.where('recommendation.id', 'in', [...(ids ?? [])]))
    .orderBy('decision.decided_at', 'desc')
    .execute()
  return rows.map(asRecommendation)
}

/** What is public of them, for `/network/recommendations`: drafts are never among it. The newest motion first. */
export async function listPutToVote(
  network: NetworkDb,
  languages: readonly string[],
  now: Date,
): Promise<ListedRecommendation[]> {
  return listRecommendations(network, await recommendationsPutToVote(network), languages, now)
}

/** What was adopted, for the network's front page, the latest first. */
export async function listPublic(
  network: NetworkDb,
  languages: readonly string[],
  now: Date,
): Promise<AdoptedRecommendation[]> {
  const adopted = await adoptedRecommendations(network)
  const listed = await listRecommendations(network, adopted, languages, now)
  return listed.map(({ number, title, decidedAt, yes, roll, citiesCited, soFar }) => ({
    number,
    title,
    adoptedAt: decidedAt ?? '',
    yes,
    roll,
    citiesCited,
    ...soFar,
  }))
}

function standing(db: NetworkDb) {
  return db
    .selectFrom('recommendation')
    .leftJoin('motion', 'motion.recommendation_id', 'recommendation.id')
    .leftJoin('decision', 'decision.recommendation_id', 'recommendation.id')
    .select(['recommendation.id', 'number', 'theme', 'drafted_at'])
    .select(['text_hash', 'quorum', 'opened_at', 'closes_at'])
    .select(['outcome', 'yes', 'no', 'abstain', 'decided_at'])
    .select(({ selectFrom }) =>
      selectFrom('roll')
        .whereRef('roll.recommendation_id', '=', 'recommendation.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('roll'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number]

function asRecommendation(row: Row): Recommendation {
  return {
    id: row.id,
    number: row.number,
    theme: row.theme,
    draftedAt: row.drafted_at,
    motion: motionOf(row),
    decision: decisionOf(row),
  }
}

const motionOf = ({ text_hash, quorum, opened_at, closes_at, roll }: Row): Recommendation['motion'] =>
  text_hash !== null && quorum !== null && opened_at !== null && closes_at !== null
    ? { textHash: text_hash, quorum, roll: Number(roll), openedAt: opened_at, closesAt: closes_at }
    : null

const decisionOf = ({ outcome, yes, no, abstain, decided_at }: Row): Recommendation['decision'] =>
  outcome !== null && yes !== null && no !== null && abstain !== null && decided_at !== null
    ? { outcome, yes, no, abstain, decidedAt: decided_at }
    : null

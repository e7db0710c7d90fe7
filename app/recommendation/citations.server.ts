/** What the paragraphs of recommendations rest on. All SQL about citations is here. */
import type { Insertable } from 'kysely'
import type { CitationTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import type { Citation } from './recommendation.ts'

/** Puts citations in the place of earlier ones: for drafts only. */
export async function rewriteCitations(
  trx: NetworkTrx,
  recommendationId: string,
  citations: readonly Insertable<CitationTable>[],
): Promise<void> {
  await trx.deleteFrom('citation').where('recommendation_id', '=', recommendationId).execute()
  if (citations.length > 0)
    await trx
      .insertInto('citation')
      .values([...citations])
      .execute()
}

/** The notes of some recommendations, in the order of their numbers. */
export async function citationsOf(
  db: NetworkDb,
  recommendationIds: readonly string[],
): Promise<(Citation & { readonly recommendationId: string })[]> {
  if (recommendationIds.length === 0) return []
  return db
    .selectFrom('citation')
    .innerJoin('figure', 'figure.id', 'citation.figure_id')
    .innerJoin('finding', 'finding.id', 'figure.finding_id')
    .select(['citation.recommendation_id as recommendationId', 'citation.position as note', 'paragraph'])
    .select(['figure.id as figureId', 'finding.number as finding'])
    .select(['figure.city', 'figure.publication_number as publication', 'pointer', 'value'])
    .where('citation.recommendation_id', 'in', [...recommendationIds])
    .orderBy('citation.recommendation_id')
    .orderBy('citation.position')
    .execute()
}

/** Ids of the recommendations that cite a city, or one publication of it. */
export async function recommendationsThatCite(
  db: NetworkDb,
  { city, publication }: { readonly city: string; readonly publication?: number | undefined },
): Promise<string[]> {
  const rows = await db
    .selectFrom('citation')
    .innerJoin('figure', 'figure.id', 'citation.figure_id')
    .select('recommendation_id')
    .distinct()
    .where('figure.city', '=', city)
    .$if(publication !== undefined, (query) =>
      query.where('figure.publication_number', '=', publication ?? 0),
    )
    .execute()
  return rows.map(({ recommendation_id }) => recommendation_id)
}

/** Ids of the recommendations that cite one of these figures. */
export async function recommendationsCitingFigures(
  db: NetworkDb,
  figureIds: readonly string[],
): Promise<string[]> {
  if (figureIds.length === 0) return []
  const rows = await db
    .selectFrom('citation')
    .select('recommendation_id')
    .distinct()
    .where('figure_id', 'in', [...figureIds])
    .execute()
  return rows.map(({ recommendation_id }) => recommendation_id)
}

/** What the page of a proposal shows, in any of its versions. */
import { displayNamesOf } from '#app/account/accounts.server.ts'
import { districtNames, districtsOf } from '#app/city/districts.server.ts'
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import type { RefusalCode } from '#app/refusal.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import { type Point, type Proposal, reasonNotToChange, reasonNotToSupport } from './proposal.ts'
import { versionsOf } from './proposal-versions.server.ts'
import { wordsOf } from './proposal-words.server.ts'
import { isSupportedBy } from './supports.server.ts'
import { findWithdrawal } from './withdrawals.server.ts'

export interface ProposalPage {
  readonly number: number
  readonly title: LocalText
  readonly body: LocalText | null
  /** The version shown, and the latest there is. */
  readonly version: number
  readonly latest: number
  readonly versions: readonly { readonly version: number; readonly madeAt: string }[]
  readonly cost: number
  readonly currency: string
  readonly theme: string
  readonly district: LocalText | null
  readonly place: string | null
  readonly point: Point | null
  readonly submittedAt: string
  /** Empty for who has given no name; null for imports and for who was forgotten. */
  readonly author: string | null
  readonly consultation: { readonly slug: string; readonly title: LocalText }
  readonly supporters: number
  readonly withdrawal: Withdrawn | null
  readonly reader: ReaderRights
}

interface Withdrawn {
  readonly at: string
  readonly byAuthor: boolean
  /** Why it was removed; null where its author took it back. */
  readonly reason: LocalText | null
}

/** What this reader may do with the proposal now. */
interface ReaderRights {
  readonly supports: boolean
  /** Why nobody may support it now; null if they may. */
  readonly noSupport: RefusalCode | null
  readonly mayChange: boolean
  readonly mayRemove: boolean
}

interface Reader {
  readonly id: string
  readonly offices: readonly string[]
}

/** A proposal for a reader, who may be a visitor; undefined if it has no such version. */
export async function proposalPage(
  db: CityDb,
  proposal: Proposal,
  {
    version,
    reader,
    languages,
  }: { version: number; reader: Reader | undefined; languages: readonly string[] },
  now: Date,
): Promise<ProposalPage | undefined> {
  const versions = await versionsOf(db, proposal.id)
  const said = versions.find((other) => other.version === version)
  if (!said) return undefined
  const texts = await textsOf(shared(db), [proposal.consultationId], languages)
  const districts = districtNames(await districtsOf(db, languages))
  return {
    number: proposal.number,
    ...(await wordsOf(db, { id: proposal.id, version }, languages)),
    version,
    latest: proposal.version,
    versions: versions.map(({ version, madeAt }) => ({ version, madeAt })),
    cost: said.cost,
    currency: proposal.currency,
    theme: said.theme,
    district: (said.districtId && districts.get(said.districtId)) || null,
    place: said.place,
    point: said.point,
    submittedAt: proposal.submittedAt,
    author: await authorOf(db, proposal),
    consultation: {
      slug: proposal.consultationSlug,
      title: texts.need(proposal.consultationId, 'title'),
    },
    supporters: proposal.supporters,
    withdrawal: await withdrawnHow(db, proposal, languages),
    reader: await rightsOf(db, proposal, reader, now),
  }
}

async function authorOf(db: CityDb, { authorId }: Proposal): Promise<string | null> {
  if (authorId === null) return null
  return (await displayNamesOf(shared(db), [authorId])).get(authorId) ?? null
}

async function withdrawnHow(
  db: CityDb,
  { id, authorId }: Proposal,
  languages: readonly string[],
): Promise<Withdrawn | null> {
  const withdrawal = await findWithdrawal(db, id)
  if (!withdrawal) return null
  const reason = (await textsOf(shared(db), [id], languages)).get(id, 'reason') ?? null
  return { at: withdrawal.withdrawnAt, byAuthor: withdrawal.withdrawnBy === authorId && !reason, reason }
}

async function rightsOf(
  db: CityDb,
  proposal: Proposal,
  reader: Reader | undefined,
  now: Date,
): Promise<ReaderRights> {
  const phases = (await findConsultationById(db, proposal.consultationId))?.phases ?? []
  return {
    supports: reader ? await isSupportedBy(db, proposal.id, reader.id) : false,
    noSupport: reasonNotToSupport(proposal, phases, now) ?? null,
    mayChange: reader !== undefined && !reasonNotToChange(proposal, phases, reader.id, now),
    mayRemove: !proposal.withdrawn && (reader?.offices.length ?? 0) > 0,
  }
}

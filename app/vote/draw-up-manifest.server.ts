/** Drawing up the manifest of a vote from its rows, as they stand. */
import { createHash, createHmac } from 'node:crypto'
import { electorateSize } from '#app/elector/electors.server.ts'
import { everyLanguage } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import type { Manifest, ManifestOption } from './manifest.ts'
import { inTens } from './vote.ts'
import { optionsOf } from './vote-options.server.ts'
import type { FoundVote } from './votes.server.ts'

/** SHA-256 in hexadecimal: what a manifest and a ballot file are known by. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The manifest of a vote whose electorate is frozen. The lot comes from `slotKey`, which was drawn at random for this
 * vote alone: drawing up twice draws the same lot, so a sealing that was interrupted can be taken up again.
 */
export async function drawUpManifest(
  { slug, db }: { readonly slug: string; readonly db: CityDb },
  vote: FoundVote,
  slotKey: Uint8Array,
): Promise<Manifest> {
  const options = await manifestOptions(db, vote.id)
  return {
    format: 'meydan/manifest/v1',
    city: slug,
    vote: vote.id,
    titles: await everyLanguage(shared(db), vote.id, 'title'),
    options,
    budget: vote.budget,
    currency: vote.currency,
    rule: vote.rule,
    lot: drawLot(
      slotKey,
      options.map(({ id }) => id),
    ),
    ballotLimit: vote.ballotLimit,
    terms: vote.terms,
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    electorate: {
      basis: 'verified-residents',
      size: inTens(await electorateSize(db, vote.id, 'sealed')),
    },
    publishesBallots: vote.publishesBallots,
  }
}

/** The options as the manifest will have them, from the numbered versions they were copied from. */
export async function manifestOptions(db: CityDb, voteId: string): Promise<ManifestOption[]> {
  const options: ManifestOption[] = []
  for (const row of await optionsOf(db, voteId)) {
    options.push({
      id: row.option_id,
      titles: await everyLanguage(shared(db), row.proposal_id, 'title', row.version),
      cost: row.cost,
      proposal: { number: row.number, version: row.version },
      district: await districtOf(db, row.district_id),
    })
  }
  return options
}

const districtOf = async (db: CityDb, id: string | null): Promise<ManifestOption['district']> =>
  id === null ? null : { id, names: await everyLanguage(shared(db), id, 'name') }

/** The options in the order of a keyed hash, which is a fair draw for everybody without the key. */
function drawLot(key: Uint8Array, optionIds: readonly string[]): string[] {
  const drawn = optionIds.map((id) => ({ id, ticket: ticketOf(key, id) }))
  return drawn.sort((one, other) => (one.ticket < other.ticket ? -1 : 1)).map(({ id }) => id)
}

const ticketOf = (key: Uint8Array, id: string) => createHmac('sha256', key).update(`lot\n${id}`).digest('hex')

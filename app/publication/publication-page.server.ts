/** What the pages of a publication draw: the city's own copy, and the one that the network heard. */
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { keyOf } from './city-keys.server.ts'
import { findHeard, type HeardPublication } from './heard-publications.server.ts'
import { signatureFile } from './package.server.ts'
import type { SignatureFile } from './package-files.ts'
import { readPublication } from './publication.ts'
import { type PublicationSheet, sheetOf } from './publication-sheet.ts'
import { findPublication, heardAt } from './publications.server.ts'
import { faultOf } from './verify-publication.ts'

export interface PublicationPage {
  readonly sheet: PublicationSheet
  /** The bytes were checked against hash, signature and key for this very page. */
  readonly isWhole: boolean
  /** When the network heard it; null if it has not. */
  readonly heardAt: string | null
}

interface Place {
  readonly city: Pick<City, 'slug' | 'db'>
  readonly keys: Keys
}

/** A publication from the city's own database; undefined if there is none under this number. */
export async function publicationPage(
  place: Place,
  number: number,
  languages: readonly string[],
): Promise<PublicationPage | undefined> {
  const released = await findPublication(place.city.db, number)
  if (!released) return undefined
  const signed = await signatureFile(place, released)
  return {
    ...checkedPage(released.body, signed, languages),
    heardAt: (await heardAt(place.city.db, number)) ?? null,
  }
}

/** The copy that the network heard; undefined if it has heard nothing from this city under this number. */
export async function heardPage(
  network: NetworkDb,
  city: string,
  number: number,
  languages: readonly string[],
): Promise<PublicationPage | undefined> {
  const heard = await findHeard(network, city, number)
  if (!heard) return undefined
  const signed = await heardSignature(network, heard)
  return { ...checkedPage(heard.body, signed, languages), heardAt: heard.receivedAt }
}

/** The signature under a publication that was heard, with the key that the city announced. */
export async function heardSignature(
  network: NetworkDb,
  { city, number, hash, signature, keyId }: HeardPublication,
): Promise<SignatureFile> {
  const key = await keyOf(network, city, keyId)
  if (!key)
    throw new Error(`publication ${number} of ${city} was heard with a key that is not known: ${keyId}`)
  return { algorithm: 'Ed25519', keyId, publicKey: key.publicKey, hash, signature }
}

function checkedPage(body: string, signed: SignatureFile, languages: readonly string[]) {
  const { hash, keyId, publicKey, signature } = signed
  return {
    sheet: sheetOf(readPublication(body), { hash, keyId, publicKey, signature }, languages),
    isWhole: faultOf({ ...signed, body }) === undefined,
  }
}

/** The package of a publication: one zip with all that is needed to check it and to count again. */
import canonicalize from 'canonicalize'
import { strToU8, zipSync } from 'fflate'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { ballotsName, FILES, readme, type SignatureFile } from './package-files.ts'
import { readPublication } from './publication.ts'
import { findPublication, type SignedPublication } from './publications.server.ts'

interface Place {
  readonly city: Pick<City, 'slug' | 'db'>
  readonly keys: Keys
}

/** Zip files know local time and nothing before 1980; a fixed one makes the same package from the same files. */
const NO_TIME = new Date(1980, 0, 1)

/** The package as zip; the same publication gives the same bytes. Undefined if there is no such publication. */
export async function packageOf({ city, keys }: Place, number: number): Promise<Uint8Array | undefined> {
  const released = await findPublication(city.db, number)
  if (!released) return undefined
  const publication = readPublication(released.body)
  const sealed = await sealedVote(city.db, released.voteId)
  const tally = publication.ballotFile ? await findTally(city.db, released.voteId) : undefined
  if (!sealed) throw new Error(`publication ${number} of ${city.slug} is of a vote that was never sealed`)
  const signature = await signatureFile({ city, keys }, released)
  const about = {
    city: city.slug,
    number,
    hash: released.hash,
    ballots: tally ? ballotsName(publication.manifest) : null,
  }
  const files = {
    [FILES.publication]: strToU8(released.body),
    [FILES.signature]: strToU8(`${canonicalize(signature)}\n`),
    [FILES.manifest]: strToU8(sealed.text),
    ...(tally && { [ballotsName(publication.manifest)]: strToU8(tally.ballotFile) }),
    [FILES.readme]: strToU8(readme(about)),
  }
  return zipSync(files, { mtime: NO_TIME })
}

/** The city's signature under a publication, with the key to check it by. */
export async function signatureFile(
  { city, keys }: Place,
  { number, hash, signature, keyId }: SignedPublication,
): Promise<SignatureFile> {
  const key = await keys.signing(city.slug)
  if (key.keyId !== keyId)
    throw new Error(
      `publication ${number} of ${city.slug} was signed with the key ${keyId}, which is not here`,
    )
  return { algorithm: 'Ed25519', keyId, publicKey: key.publicKey, hash, signature }
}

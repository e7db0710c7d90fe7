/** The files of a package: everything that is needed to check a publication and to count its vote again. */

import type { Manifest } from '#app/vote/manifest.ts'

export const FILES = {
  publication: 'publication.json',
  signature: 'signature.json',
  manifest: 'manifest.json',
  ballots: 'ballots.pb',
  rankedBallots: 'ballots.blt',
  readme: 'README.txt',
} as const

/** The file of ballots: Pabulib, and BLT for ranked ones. */
export const ballotsName = ({ ballotLimit }: Pick<Manifest, 'ballotLimit'>) =>
  ballotLimit.kind === 'ranks' ? FILES.rankedBallots : FILES.ballots

/** What `signature.json` holds. */
export interface SignatureFile {
  readonly algorithm: 'Ed25519'
  readonly keyId: string
  /** SPKI, base64. */
  readonly publicKey: string
  /** SHA-256 of `publication.json`, hexadecimal. */
  readonly hash: string
  /** Base64; over the text `meydan/publication/v1`, a line feed and the hash. */
  readonly signature: string
}

interface About {
  readonly city: string
  readonly number: number
  readonly hash: string
  /** Null where the city keeps the ballots to itself. */
  readonly ballots: ReturnType<typeof ballotsName> | null
}

/** What `README.txt` says: plain English, because it travels without the house. */
export function readme({ city, number, hash, ballots }: About): string {
  return `Publication ${number} of ${city}

${FILES.publication}   what the city published: canonical JSON (RFC 8785)
${FILES.signature}     the city's signature and public key (Ed25519)
${FILES.manifest}      what was sealed before the vote opened: question, options, rule, lot
${ballots ? included(ballots) : BALLOTS_WITHHELD}

To check the signature, the hashes and the count with Meydan, without any database:

    meydan verify package.zip

To check by other means:

1. The SHA-256 of ${FILES.publication} is
   ${hash}
   and stands in ${FILES.signature} as "hash".
2. "signature" (base64) is an Ed25519 signature over the text "meydan/publication/v1", one line feed, and that
   hash in hexadecimal. "publicKey" is the city's public key (SPKI, base64). Compare it with the key that the
   network shows for this city: a package can prove that it is whole, but not whose key it was signed with.
3. The SHA-256 of ${FILES.manifest} is "manifestHash" in ${FILES.publication}.
${ballots ? checked(ballots) : ''}`
}

const included = (ballots: string) =>
  `${ballots.padEnd(18)} the ballots without names: ${ballots.endsWith('.pb') ? 'Pabulib format, in random order' : 'BLT format, candidates numbered in the order of "lot"'}`
const BALLOTS_WITHHELD = `The city keeps the ballots of this vote to itself, so the count cannot be repeated from this package.`
const checked = (
  ballots: string,
) => `4. The SHA-256 of ${ballots} is "ballotFile.hash" in ${FILES.publication}.
5. Count ${ballots} by the "rule" in ${FILES.manifest}; what is left tied by cost and votes follows the order
   of "lot". The result is "tally" in ${FILES.publication}. Amounts there are minor units of the currency.
`

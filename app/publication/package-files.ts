/** The files of a package: everything that is needed to check a publication and to count its vote again. */

export const FILES = {
  publication: 'publication.json',
  signature: 'signature.json',
  manifest: 'manifest.json',
  ballots: 'ballots.pb',
  readme: 'README.txt',
} as const

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
  readonly withBallots: boolean
}

/** What `README.txt` says: plain English, because it travels without the house. */
export function readme({ city, number, hash, withBallots }: About): string {
  return `Publication ${number} of ${city}

${FILES.publication}   what the city published: canonical JSON (RFC 8785)
${FILES.signature}     the city's signature and public key (Ed25519)
${FILES.manifest}      what was sealed before the vote opened: question, options, rule, lot
${withBallots ? BALLOTS_INCLUDED : BALLOTS_WITHHELD}

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
${withBallots ? BALLOTS_CHECKED : ''}`
}

const BALLOTS_INCLUDED = `${FILES.ballots}         the ballots without names, in random order: Pabulib format`
const BALLOTS_WITHHELD = `The city keeps the ballots of this vote to itself, so the count cannot be repeated from this package.`
const BALLOTS_CHECKED = `4. The SHA-256 of ${FILES.ballots} is "ballotFile.hash" in ${FILES.publication}.
5. Count ${FILES.ballots} by the "rule" in ${FILES.manifest}; what is left tied by cost and votes follows the order
   of "lot". The result is "tally" in ${FILES.publication}. Amounts there are minor units of the currency.
`

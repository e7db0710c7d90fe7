/** Whether a publication is what its city signed, and if not, where it differs. */
import canonicalize from 'canonicalize'
import { disagreementIn } from './agreement.ts'
import { pointerTo } from './json-pointer.ts'
import { misshapenAt, type Publication } from './publication.ts'
import { sha256, signatureHolds } from './signature.ts'

/** A publication on its way: nothing in it is trusted yet. `body` is the text or its bytes. */
export interface Claim {
  readonly body: Uint8Array | string
  readonly hash: string
  readonly signature: string
  /** SPKI, base64: a key that the reader has reason to trust. */
  readonly publicKey: string
}

/** The part that was changed, or what is wrong with it from the beginning. */
export type Place = 'body' | 'hash' | 'signature' | 'form' | 'manifest' | 'outcome'

export interface Fault {
  readonly place: Place
  /** JSON Pointer to the spot inside the body, where one can be named. */
  readonly at?: string
  /** What stands there and what would have to, as JSON; for figures that do not agree. */
  readonly published?: string | undefined
  readonly found?: string | undefined
}

/**
 * The first fault of a publication; undefined if it holds. Body, hash and signature bear witness to one another,
 * so where only one of the three was changed it is the one that is named.
 */
export function faultOf(claim: Claim): Fault | undefined {
  return faultOfBytes(claim) ?? faultOfForm(claim.body)
}

function faultOfBytes({ body, hash, signature, publicKey }: Claim): Fault | undefined {
  const actual = sha256(body)
  const signed = (candidate: string) => signatureHolds({ hash: candidate, signature, publicKey })
  if (actual === hash) return signed(hash) ? undefined : { place: 'signature' }
  if (signed(hash)) return { place: 'body' }
  return { place: signed(actual) ? 'hash' : 'body' }
}

/** A signature can stand under anything; what is kept has one spelling and all its members. */
function faultOfForm(body: Uint8Array | string): Fault | undefined {
  const text = textOf(body)
  const value = text === undefined ? undefined : parsed(text)
  if (value === undefined || canonicalize(value) !== text) return { place: 'form' }
  const path = misshapenAt(value)
  if (path) return { place: 'form', at: pointerTo(...path) }
  const publication = value as Publication
  if (sha256(canonicalize(publication.manifest) ?? '') !== publication.manifestHash)
    return { place: 'manifest', at: '/manifestHash' }
  const disagreement = disagreementIn(publication)
  return disagreement && { place: 'outcome', ...disagreement }
}

function textOf(body: Uint8Array | string): string | undefined {
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Checking that a publication is what its city signed, by the signature that came with it. */
import { type Check, type Found, Stop } from './check.ts'
import { readSignature } from './open-package.ts'
import { FILES } from './package-files.ts'
import { type Publication, readPublication } from './publication.ts'
import { isPublicKey, sha256 } from './signature.ts'
import { type Fault, faultOf } from './verify-publication.ts'

export interface SignedFiles {
  readonly publication: Uint8Array
  readonly signature: Uint8Array
}

export interface Trusted {
  readonly publication: Publication
  readonly keyId: string
}

/**
 * The publication, if signature, hash and form hold; throws Stop if not.
 *
 * @param trusted the public key (SPKI, base64) that the reader trusts; without it the one in the signature file is used,
 *   which proves that the files belong together, but not whose they are
 */
export function signedPublication(files: SignedFiles, trusted?: string): Trusted {
  const signature = readSignature(files.signature)
  if (!signature) throw new Stop({ wrong: 'signature-file', file: FILES.signature })
  const { publicKey, keyId } = signature
  if (!isPublicKey(publicKey) || keyId !== sha256(Buffer.from(publicKey, 'base64')))
    throw new Stop({ wrong: 'key', file: FILES.signature, at: '/keyId' })
  if (trusted !== undefined && trusted !== publicKey)
    throw new Stop({ wrong: 'key', file: FILES.signature, at: '/publicKey' })
  const fault = faultOf({ ...signature, body: files.publication })
  if (fault) throw new Stop(placed(fault))
  return { publication: readPublication(new TextDecoder().decode(files.publication)), keyId }
}

/** Hash and signature stand in one file, everything else in the other. */
function placed({ place, ...spot }: Fault): Found {
  const inSignature = place === 'hash' || place === 'signature'
  return inSignature
    ? { wrong: place, file: FILES.signature, at: `/${place}` }
    : { wrong: place, file: FILES.publication, ...spot }
}

/** Checks a publication without its package: nothing is counted again. */
export function checkAlone(files: SignedFiles, trusted?: string): Check {
  return stopping(() => ({ holds: true, count: 'alone', ...signedPublication(files, trusted) }))
}

/** Runs a check; what stops it becomes its answer. */
export function stopping(check: () => Check): Check {
  try {
    return check()
  } catch (error) {
    if (error instanceof Stop) return { holds: false, fault: error.fault }
    throw error
  }
}

/** What a city signs, and whether it did. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

const PURPOSE = 'meydan/publication/v1\n'

/** SHA-256 of exact bytes (of a text: of its UTF-8), 64 hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** The bytes under a publication's signature: what they are for, and the hash of the publication. */
export const signedMessage = (hash: string): Uint8Array => new TextEncoder().encode(PURPOSE + hash)

/**
 * Whether `signature` (base64, 64 bytes) over the hash was made with the key (SPKI, base64). Spellings of base64
 * that decode to the same bytes are refused: every changed character is a changed signature.
 */
export function signatureHolds({ hash, signature, publicKey }: Signed): boolean {
  const bytes = Buffer.from(signature, 'base64')
  if (bytes.toString('base64') !== signature) return false
  const key = ed25519Key(publicKey)
  return key !== undefined && verify(null, signedMessage(hash), key, bytes)
}

interface Signed {
  readonly hash: string
  readonly signature: string
  readonly publicKey: string
}

/** Whether this is the base64 of an Ed25519 public key, spelled in the one way there is. */
export const isPublicKey = (publicKey: string) => ed25519Key(publicKey) !== undefined

function ed25519Key(publicKey: string): KeyObject | undefined {
  const der = Buffer.from(publicKey, 'base64')
  if (der.toString('base64') !== publicKey) return undefined
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

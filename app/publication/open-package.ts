/** Opening a package: its files, and what is in them, without believing any of it. */
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { FILES, type SignatureFile } from './package-files.ts'

/** More than any publication has; what is larger is not unpacked. */
const LARGEST_FILE = 256 * 1024 * 1024

export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** The known files of a zip by name; undefined for what is no zip, is damaged, or holds a file beyond all measure. */
export function unpacked(zip: Uint8Array): PackageFiles | undefined {
  const known: readonly string[] = Object.values(FILES)
  let tooLarge = false
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        tooLarge ||= originalSize > LARGEST_FILE
        return !tooLarge && known.includes(name)
      },
    })
    return tooLarge ? undefined : new Map(Object.entries(files))
  } catch {
    return undefined
  }
}

const Signature = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.string().regex(/^[0-9a-f]{64}$/),
  publicKey: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string(),
})

/** Reads `signature.json`; undefined if it is not what that file must be. */
export function readSignature(bytes: Uint8Array): SignatureFile | undefined {
  try {
    return Signature.parse(JSON.parse(strFromU8(bytes)))
  } catch {
    return undefined
  }
}

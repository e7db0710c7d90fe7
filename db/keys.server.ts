/**
 * Keys, in a folder of their own outside the data and outside its backups: the key a city signs with, secrets for
 * keyed hashes, and the slot key of each running vote. Each is a file that only the owner of the process can read.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { safeName, syncFolder } from './files.server.ts'

const KEY_BYTES = 32

export interface SigningKey {
  /** SHA-256 of the public key, hexadecimal. */
  readonly keyId: string
  /** SPKI, base64. */
  readonly publicKey: string
  /** Ed25519, base64. */
  sign(bytes: Uint8Array): string
}

export interface Keys {
  /** The key that a city, or `network`, signs with; made at first use. */
  signing(owner: string): Promise<SigningKey>
  /** 32 bytes for keyed hashes of one purpose; made at first use. */
  secret(owner: string, purpose: string): Promise<Buffer>
  /** Makes the 32 bytes that turn electors into slots; those that are there stay. @throws Error once it was destroyed */
  makeSlotKey(city: string, voteId: string): Promise<Buffer>
  /** The slot key of a running vote; undefined if it was never made, is lost, or was destroyed. */
  slotKey(city: string, voteId: string): Promise<Buffer | undefined>
  /** Overwrites and removes the slot key; no other can be made for this vote. May be repeated. */
  destroySlotKey(city: string, voteId: string): Promise<void>
}

/** The keys in `folder`, which need not exist yet. */
export function openKeys(folder: string): Keys {
  const slotFile = (city: string, voteId: string) =>
    path.join(folder, safeName(city), 'slot-keys', safeName(voteId))
  const mark = (file: string) => `${file}.destroyed`

  return {
    async signing(owner) {
      return signingKey(made(path.join(folder, safeName(owner), 'signing.pem'), newSigningKey))
    },
    async secret(owner, purpose) {
      return made(path.join(folder, safeName(owner), `${safeName(purpose)}.secret`), newSecret)
    },
    async makeSlotKey(city, voteId) {
      const file = slotFile(city, voteId)
      if (fs.existsSync(mark(file))) throw new Error(`the slot key of vote ${voteId} was destroyed`)
      return made(file, newSecret)
    },
    async slotKey(city, voteId) {
      return readIfThere(slotFile(city, voteId))
    },
    async destroySlotKey(city, voteId) {
      const file = slotFile(city, voteId)
      made(mark(file), () => Buffer.alloc(0))
      destroy(file)
    },
  }
}

const newSecret = () => randomBytes(KEY_BYTES)
const newSigningKey = () =>
  Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))

function signingKey(pem: Buffer): SigningKey {
  const key = createPrivateKey(pem)
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    keyId: createHash('sha256').update(spki).digest('hex'),
    publicKey: spki.toString('base64'),
    sign: (bytes) => sign(null, bytes, key).toString('base64'),
  }
}

/** What lies in `file`; if there is none, what `make` makes, whole, and of two processes that make it the first one's. */
function made(file: string, make: () => Buffer): Buffer {
  const there = readIfThere(file)
  if (there) return there
  const folder = path.dirname(file)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const half = `${file}.${randomBytes(8).toString('hex')}`
  fs.writeFileSync(half, make(), { mode: 0o600, flush: true })
  try {
    fs.linkSync(half, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    fs.rmSync(half)
  }
  syncFolder(folder)
  return fs.readFileSync(file)
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Writes over the bytes before the name goes, so that they are not left lying on the disk where it writes in place. */
function destroy(file: string): void {
  const there = readIfThere(file)
  if (!there) return
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.writeSync(descriptor, randomBytes(there.length), 0, there.length, 0)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  fs.rmSync(file, { force: true })
  syncFolder(path.dirname(file))
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

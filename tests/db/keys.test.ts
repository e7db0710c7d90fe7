import { createPublicKey, verify } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openKeys } from '#db/keys.server.ts'
import { aFolder } from '#tests/given/world.ts'

function someKeys() {
  const folder = path.join(aFolder(), 'keys')
  return { folder, keys: openKeys(folder) }
}

const files = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())

test('what a city signs can be checked with its public key alone', async () => {
  const { keys } = someKeys()
  const key = await keys.signing('sofia')
  const bytes = Buffer.from('meydan/publication/v1\n')
  const spki = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' })
  expect(spki.asymmetricKeyType).toBe('ed25519')
  expect(verify(null, bytes, spki, Buffer.from(key.sign(bytes), 'base64'))).toBe(true)
  expect(verify(null, Buffer.from('meydan'), spki, Buffer.from(key.sign(bytes), 'base64'))).toBe(false)
})

test('a key is made at first use and stays; owners and purposes have their own', async () => {
  const { folder, keys } = someKeys()
  expect((await keys.signing('sofia')).keyId).toBe((await openKeys(folder).signing('sofia')).keyId)
  expect((await keys.signing('network')).keyId).not.toBe((await keys.signing('sofia')).keyId)
  const persons = await keys.secret('sofia', 'persons')
  expect(persons).toHaveLength(32)
  expect(await openKeys(folder).secret('sofia', 'persons')).toEqual(persons)
  expect(await keys.secret('sofia', 'census')).not.toEqual(persons)
  expect(await keys.secret('pula', 'persons')).not.toEqual(persons)
})

test('nobody but the owner of the process can read a key', async () => {
  const { folder, keys } = someKeys()
  await keys.signing('sofia')
  await keys.secret('sofia', 'persons')
  await keys.makeSlotKey('sofia', 'vote-1')
  expect(files(folder)).toHaveLength(3)
  for (const name of files(folder))
    expect(fs.statSync(path.join(folder, name)).mode & 0o777, name).toBe(0o600)
  expect(fs.statSync(path.join(folder, 'sofia')).mode & 0o777).toBe(0o700)
})

test('a slot key lives from sealing to closing, and there is no second one', async () => {
  const { folder, keys } = someKeys()
  expect(await keys.slotKey('sofia', 'vote-1')).toBeUndefined()
  const key = await keys.makeSlotKey('sofia', 'vote-1')
  expect(await keys.makeSlotKey('sofia', 'vote-1')).toEqual(key)
  expect(await openKeys(folder).slotKey('sofia', 'vote-1')).toEqual(key)

  await keys.destroySlotKey('sofia', 'vote-1')
  await keys.destroySlotKey('sofia', 'vote-1')
  expect(await keys.slotKey('sofia', 'vote-1')).toBeUndefined()
  await expect(keys.makeSlotKey('sofia', 'vote-1')).rejects.toThrow('was destroyed')
  for (const name of files(folder))
    expect(fs.readFileSync(path.join(folder, name)).includes(key), name).toBe(false)
})

test('the bytes of a destroyed key are overwritten before its name goes', async () => {
  const { folder, keys } = someKeys()
  const key = await keys.makeSlotKey('sofia', 'vote-1')
  const held = path.join(folder, 'held')
  fs.linkSync(path.join(folder, 'sofia', 'slot-keys', 'vote-1'), held)
  await keys.destroySlotKey('sofia', 'vote-1')
  expect(fs.readFileSync(held)).toHaveLength(32)
  expect(fs.readFileSync(held)).not.toEqual(key)
})

test.each(['../sofia', '', '.', 'a/b', 'Sofia'])('%j is no owner of keys', async (name) => {
  const { folder, keys } = someKeys()
  await expect(keys.signing(name)).rejects.toThrow('cannot be the name of a file')
  await expect(keys.secret('sofia', name)).rejects.toThrow('cannot be the name of a file')
  await expect(keys.makeSlotKey('sofia', name)).rejects.toThrow('cannot be the name of a file')
  expect(fs.existsSync(folder)).toBe(false)
})

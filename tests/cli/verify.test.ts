import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verify } from '#app/cli/verify.ts'
import { packageOf } from '#app/publication/package.server.ts'
import { FILES } from '#app/publication/package-files.ts'
import { aKnownCity, aRelease } from '#tests/given/publication.ts'
import { aFolder, aWorld } from '#tests/given/world.ts'

const out = { stdout: '', stderr: '' }

beforeEach(() => {
  Object.assign(out, { stdout: '', stderr: '' })
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      out[stream] += text
      return true
    })
})
afterEach(() => vi.restoreAllMocks())

/** A package on the disk, changed or not. */
async function aPackageFile(change: (files: Record<string, Uint8Array>) => object = (files) => files) {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const { number } = await aRelease(world, city)
  const zip = await packageOf({ city, keys: world.keys }, number)
  const files = unzipSync(zip ?? new Uint8Array())
  const file = path.join(aFolder(), 'package.zip')
  fs.writeFileSync(file, zipSync({ ...change(files) }))
  return { file, files, key: (await world.keys.signing('sofia')).publicKey }
}

test('a package that holds: the figures, and exit code 0', async () => {
  const { file, key } = await aPackageFile()

  expect(verify(file, {})).toBe(0)
  expect(out.stderr).toBe('')
  expect(out.stdout).toContain('Publication 1, city sofia: everything agrees.')
  expect(out.stdout).toContain('5 ballots, counted again')
  expect(out.stdout).toContain('2 options chosen: bench, park')
  expect(out.stdout).toContain('Spent: €700 of €1,000')
  expect(verify(file, { key })).toBe(0)
  expect(out.stdout).toContain('Signed with the key that you gave.')
})

test('the same for programs', async () => {
  const { file } = await aPackageFile()
  expect(verify(file, { json: true })).toBe(0)
  expect(JSON.parse(out.stdout)).toMatchObject({
    holds: true,
    recounted: true,
    city: 'sofia',
    number: 1,
    ballots: 5,
    winners: ['bench', 'park'],
    spent: 700_00,
    budget: 1000_00,
    currency: 'EUR',
  })
})

test('a package that was changed: file, reason, place, and exit code 1', async () => {
  const { file } = await aPackageFile((files) => ({
    ...files,
    [FILES.ballots]: strToU8(strFromU8(files[FILES.ballots]!).replace(';park,bench', ';park')),
  }))

  expect(verify(file, {})).toBe(1)
  expect(out.stdout).toBe('')
  expect(out.stderr).toContain(
    `${file}: ballots.pb: The file of the ballots is not the one that was published`,
  )
  expect(verify(file, { json: true })).toBe(1)
  expect(JSON.parse(out.stdout)).toMatchObject({ holds: false, wrong: 'ballot-file', file: 'ballots.pb' })
})

test('a key that the reader trusts is held against the package', async () => {
  const { file } = await aPackageFile()
  const { publicKey } = await (await aWorld()).keys.signing('sofia')
  expect(verify(file, { key: publicKey })).toBe(1)
  expect(out.stderr).toContain('this is not the key that you trust')
})

test('a publication alone is checked by the signature beside it', async () => {
  const { files } = await aPackageFile()
  const folder = aFolder()
  const file = path.join(folder, FILES.publication)
  fs.writeFileSync(file, files[FILES.publication]!)
  expect(verify(file, {})).toBe(2)
  expect(out.stderr).toContain('signature.json')

  fs.writeFileSync(path.join(folder, FILES.signature), files[FILES.signature]!)
  expect(verify(file, {})).toBe(0)
  expect(out.stdout).toContain('the signature holds. The count was not repeated')

  fs.appendFileSync(file, ' ')
  expect(verify(file, {})).toBe(1)
  expect(out.stderr).toContain('its bytes are not those that were hashed and signed')
})

test('no file, or one that is no package', async () => {
  const file = path.join(aFolder(), 'package.zip')
  expect(verify(file, {})).toBe(2)
  expect(out.stderr).toContain(`${file}: cannot be read`)
  fs.writeFileSync(file, 'no zip')
  expect(verify(file, {})).toBe(1)
  expect(out.stderr).toContain('cannot be opened as a zip file')
})

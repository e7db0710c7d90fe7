import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packageOf } from '#app/publication/package.server.ts'
import { FILES } from '#app/publication/package-files.ts'
import type { Publication } from '#app/publication/publication.ts'
import { recount } from '#app/publication/recount.ts'
import { sha256, signedMessage } from '#app/publication/signature.ts'
import type { SigningKey } from '#db/keys.server.ts'
import { aKnownCity, aRelease } from '#tests/given/publication.ts'
import { aWorld } from '#tests/given/world.ts'

async function aPackage() {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const { number } = await aRelease(world, city)
  const place = { city, keys: world.keys }
  const zip = await packageOf(place, number)
  if (!zip) throw new Error('the package of a publication is not there')
  return { zip, again: await packageOf(place, number), key: await world.keys.signing('sofia') }
}

/** The package with some of its files changed; null takes one out. */
function altered(zip: Uint8Array, changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = unzipSync(zip)
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete files[name]
    else files[name] = typeof change === 'string' ? strToU8(change) : change
  }
  return zipSync(files)
}

const textIn = (zip: Uint8Array, name: string) => strFromU8(unzipSync(zip)[name] ?? new Uint8Array())

/** What the city itself could publish and sign, true or not; hashes are right. */
function lie(
  zip: Uint8Array,
  key: SigningKey,
  { ballots, change }: { ballots?: string; change?: (publication: Publication) => Publication },
): Uint8Array {
  const published = JSON.parse(textIn(zip, FILES.publication)) as Publication
  const said = (change ?? ((same) => same))({
    ...published,
    ballotFile: { hash: sha256(ballots ?? textIn(zip, FILES.ballots)) },
  })
  const manifest = canonicalize(said.manifest) ?? ''
  const body = canonicalize({ ...said, manifestHash: sha256(manifest) }) ?? ''
  const hash = sha256(body)
  const { keyId, publicKey } = key
  const signature = { algorithm: 'Ed25519', keyId, publicKey, hash, signature: key.sign(signedMessage(hash)) }
  return altered(zip, {
    [FILES.publication]: body,
    [FILES.signature]: JSON.stringify(signature),
    [FILES.manifest]: manifest,
    ...(ballots !== undefined && { [FILES.ballots]: ballots }),
  })
}

test('a package recounts to what was published, and the same publication gives the same package', async () => {
  const { zip, again, key } = await aPackage()
  expect(recount(zip)).toMatchObject({
    holds: true,
    count: 'recounted',
    keyId: key.keyId,
    publication: { city: { slug: 'sofia' }, number: 1, outcome: { winners: 2, spent: 700_00 } },
  })
  expect(recount(zip, key.publicKey)).toMatchObject({ holds: true })
  expect(Buffer.from(again ?? []).equals(Buffer.from(zip))).toBe(true)
  const { rankedBallots: _, ...files } = FILES
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(Object.values(files).sort())
})

test('the text beside it says how to check by other means, with the right hash', async () => {
  const { zip } = await aPackage()
  const readme = textIn(zip, FILES.readme)
  expect(readme).toContain(sha256(textIn(zip, FILES.publication)))
  expect(readme).toContain('meydan verify package.zip')
})

test('a changed byte in any file is found, and it is said in which', async () => {
  const { zip } = await aPackage()
  const files = unzipSync(zip)
  const name = fc.constantFrom(FILES.publication, FILES.manifest, FILES.ballots)
  const wrongs = {
    [FILES.publication]: 'body',
    [FILES.manifest]: 'manifest-file',
    [FILES.ballots]: 'ballot-file',
  }

  fc.assert(
    fc.property(name, fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, mask) => {
      const bytes = Uint8Array.from(files[file] ?? [])
      const index = at % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ mask
      expect(recount(altered(zip, { [file]: bytes }))).toMatchObject({
        holds: false,
        fault: { wrong: wrongs[file], file },
      })
    }),
    { numRuns: 200 },
  )
})

test('a changed ballot, a dropped ballot: the file is not the one that was published', async () => {
  const { zip } = await aPackage()
  const ballots = textIn(zip, FILES.ballots)
  const lines = ballots.trimEnd().split('\n')
  const changed = ballots.replace(/;park\n|;park$/, ';school\n')
  expect(changed).not.toBe(ballots)

  for (const text of [changed, `${lines.slice(0, -1).join('\n')}\n`])
    expect(recount(altered(zip, { [FILES.ballots]: text }))).toMatchObject({
      holds: false,
      fault: { wrong: 'ballot-file', file: FILES.ballots },
    })
})

test('the city itself cannot change a ballot: the count gives another tally, and it is said where', async () => {
  const { zip, key } = await aPackage()
  const ballots = textIn(zip, FILES.ballots)
  const changed = ballots.replace(/;park\n|;park$/, ';school\n')

  expect(recount(lie(zip, key, { ballots: changed }))).toMatchObject({
    holds: false,
    fault: {
      wrong: 'tally',
      file: FILES.publication,
      at: '/tally/winners/1',
      published: '"park"',
      found: '"school"',
    },
  })
})

test('the city itself cannot drop a ballot', async () => {
  const { zip, key } = await aPackage()
  const lines = textIn(zip, FILES.ballots).replace('num_votes;5', 'num_votes;4').trimEnd().split('\n')

  expect(recount(lie(zip, key, { ballots: `${lines.slice(0, -1).join('\n')}\n` }))).toMatchObject({
    fault: { wrong: 'turnout', at: '/turnout/ballots', published: '5', found: '4' },
  })
})

test('the city itself cannot publish other winners, another tally or another cost', async () => {
  const { zip, key } = await aPackage()
  const tallied = (change: (tally: Publication['tally']) => Publication['tally']) =>
    recount(
      lie(zip, key, {
        change: (publication) => ({ ...publication, tally: change(publication.tally) }),
      }),
    )

  expect(tallied((tally) => ({ ...tally, winners: ['bench', 'school'] }))).toMatchObject({
    fault: { wrong: 'tally', at: '/tally/winners/1', published: '"school"', found: '"park"' },
  })
  const more = (tally: Publication['tally']) =>
    tally.options.map((option) => (option.id === 'school' ? { ...option, supporters: 3 } : option))
  expect(tallied((tally) => ({ ...tally, options: more(tally) }))).toMatchObject({
    fault: { wrong: 'tally', at: '/tally/options/1/supporters', published: '3', found: '2' },
  })
  expect(tallied((tally) => ({ ...tally, losses: [] }))).toMatchObject({
    fault: { wrong: 'tally', at: '/tally/losses/0', published: undefined },
  })
  expect(tallied((tally) => ({ ...tally, cost: 600_00 }))).toMatchObject({
    fault: { wrong: 'outcome', at: '/outcome/left' },
  })
})

test('the city itself cannot change what was sealed', async () => {
  const { zip, key } = await aPackage()
  const sealed = (change: (manifest: Publication['manifest']) => Publication['manifest']) =>
    recount(
      lie(zip, key, {
        change: (publication) => ({ ...publication, manifest: change(publication.manifest) }),
      }),
    )

  expect(sealed((manifest) => ({ ...manifest, budget: 5000_00 }))).toMatchObject({
    fault: { wrong: 'outcome', at: '/budget' },
  })
  expect(sealed((manifest) => ({ ...manifest, lot: [...manifest.lot].reverse() }))).toMatchObject({
    fault: { wrong: 'tally' },
  })
  expect(sealed((manifest) => ({ ...manifest, lot: ['park', 'park', 'bench'] }))).toMatchObject({
    fault: { wrong: 'manifest', at: '/manifest' },
  })
})

test('options in the file of the ballots must be those that were sealed', async () => {
  const { zip, key } = await aPackage()
  const cheaper = textIn(zip, FILES.ballots).replace(/^(school;)500/m, '$1400')
  expect(recount(lie(zip, key, { ballots: cheaper }))).toMatchObject({
    fault: { wrong: 'options', at: '/manifest/options/school', published: '50000', found: '40000' },
  })
  const broken = textIn(zip, FILES.ballots).replace('num_votes;5', 'num_votes;many')
  expect(recount(lie(zip, key, { ballots: broken }))).toMatchObject({
    fault: { wrong: 'ballots', file: FILES.ballots, at: expect.stringMatching(/^line \d+$/) },
  })
})

test('a signature of somebody else, a key that is not the trusted one, a file too few, no package at all', async () => {
  const { zip, key } = await aPackage()
  const world = await aWorld()
  const other = await world.keys.signing('impostor')
  const signature = JSON.parse(textIn(zip, FILES.signature))
  const signedAs = (change: object) =>
    recount(altered(zip, { [FILES.signature]: JSON.stringify({ ...signature, ...change }) }))

  expect(signedAs({ signature: other.sign(signedMessage(signature.hash)) })).toMatchObject({
    fault: { wrong: 'signature', file: FILES.signature },
  })
  expect(signedAs({ publicKey: other.publicKey })).toMatchObject({ fault: { wrong: 'key' } })
  expect(signedAs({ hash: sha256('') })).toMatchObject({ fault: { wrong: 'hash' } })
  expect(signedAs({ hash: 7 })).toMatchObject({ fault: { wrong: 'signature-file' } })
  expect(recount(lie(zip, other, {}), key.publicKey)).toMatchObject({
    fault: { wrong: 'key', at: '/publicKey' },
  })
  for (const file of [FILES.publication, FILES.signature, FILES.manifest, FILES.ballots])
    expect(recount(altered(zip, { [file]: null }))).toMatchObject({ fault: { wrong: 'missing-file', file } })
  expect(recount(strToU8('PK, but not really'))).toMatchObject({ fault: { wrong: 'package' } })
  expect(recount(zip.subarray(0, zip.length - 40))).toMatchObject({ fault: { wrong: 'package' } })
})

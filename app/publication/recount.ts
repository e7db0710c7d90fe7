/** Checking a package and counting its vote again, with nothing but the package. Knows no database. */
import { minorDigits } from '#app/money.ts'
import type { Manifest } from '#app/vote/manifest.ts'
import { BallotPile } from '#app/voting/ballot-pile.ts'
import { type Ballots, paperCount, papersOf } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import type { Election } from '#app/voting/election.ts'
import type { BallotFile } from '#app/voting/files/ballot-file.ts'
import { isFileFault } from '#app/voting/files/file-fault.ts'
import { readerFor } from '#app/voting/files/reader-for.ts'
import type { Tally } from '#app/voting/tally.ts'
import { type Check, type Found, Stop } from './check.ts'
import { signedPublication, stopping } from './check-signed.ts'
import { firstDifference } from './difference.ts'
import { pointerTo } from './json-pointer.ts'
import { type PackageFiles, unpacked } from './open-package.ts'
import { ballotsName, FILES } from './package-files.ts'
import type { Publication } from './publication.ts'
import { sha256 } from './signature.ts'

/**
 * Checks signature, hashes and form, then counts the ballots by the manifest's rule and lot and compares every figure.
 * The first thing that is wrong is named with its place. Counting takes as long as it took the city.
 *
 * @param trusted the public key (SPKI, base64) that the reader trusts, if there is one
 */
export function recount(zip: Uint8Array, trusted?: string): Check {
  return stopping(() => {
    const files = unpacked(zip)
    if (!files) throw new Stop({ wrong: 'package', file: 'package.zip' })
    const signed = { publication: need(files, FILES.publication), signature: need(files, FILES.signature) }
    const { publication, keyId } = signedPublication(signed, trusted)
    needSame('manifest-file', FILES.manifest, need(files, FILES.manifest), publication.manifestHash)
    const { ballotFile } = publication
    if (!ballotFile) return { holds: true, count: 'withheld', publication, keyId }
    const name = ballotsName(publication.manifest)
    const ballots = need(files, name)
    needSame('ballot-file', name, ballots, ballotFile.hash)
    countAgain(publication, ballots)
    return { holds: true, count: 'recounted', publication, keyId }
  })
}

/** What people look for first is compared first: winners, supporters, cost; then all the rest. */
function countAgain(publication: Publication, bytes: Uint8Array): void {
  const tally = tallyOf(publication, bytes)
  for (const part of ['winners', 'options', 'cost'] as const)
    sameOrStop('tally', ['tally', part], publication.tally[part], tally[part])
  sameOrStop('tally', ['tally'], publication.tally, tally)
}

/** What was signed may still be no election: a lot that repeats an option, a rule with an impossible step. */
function tallyOf(publication: Publication, bytes: Uint8Array): Tally {
  const { manifest, turnout } = publication
  try {
    const election = electionOf(publication, bytes)
    sameOrStop('turnout', ['turnout', 'ballots'], turnout.ballots, paperCount(election.ballots))
    return count(election, manifest.rule)
  } catch (error) {
    if (error instanceof Stop) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Stop({ wrong: 'manifest', file: FILES.publication, at: '/manifest', found: why })
  }
}

function readBallots(bytes: Uint8Array, name: string): BallotFile {
  try {
    const reader = readerFor(name)
    if (!reader) throw new Error(`no file of ballots: ${name}`)
    reader.push(bytes)
    return reader.end()
  } catch (error) {
    if (!isFileFault(error)) throw error
    throw new Stop({ wrong: 'ballots', file: name, at: `line ${error.line}` })
  }
}

/** What was sealed says what is voted on and in which order ties fall; the file only says who marks what. */
function electionOf({ manifest }: Publication, bytes: Uint8Array): Election {
  const file = readBallots(bytes, ballotsName(manifest))
  const sealed = Object.fromEntries(manifest.options.map(({ id, cost }) => [id, cost]))
  if (manifest.ballotLimit.kind === 'ranks')
    sameOrStop('options', ['manifest', 'options'], manifest.options.length, file.options.length)
  else needSameCosts(manifest, file, sealed)
  const options = manifest.lot.map((id) => ({ id, cost: sealed[id] ?? Number.NaN }))
  const ballots = manifest.ballotLimit.kind === 'ranks' ? file.ballots : inOrderOf(manifest.lot, file)
  return { budget: manifest.budget, options, ballots, terms: manifest.terms }
}

function needSameCosts(manifest: Manifest, file: BallotFile, sealed: Readonly<Record<string, number>>): void {
  const minor = 10 ** (minorDigits(manifest.currency) - file.scale)
  const inFile = Object.fromEntries(file.options.map(({ id, cost }) => [id, cost * minor]))
  sameOrStop('options', ['manifest', 'options'], sealed, inFile)
  sameOrStop('options', ['manifest', 'budget'], manifest.budget, file.budget * minor)
}

/** The same ballots, options numbered in the order of the lot. */
function inOrderOf(lot: readonly string[], { options, ballots }: BallotFile): Ballots {
  const places = options.map(({ id }) => lot.indexOf(id))
  const pile = new BallotPile(ballots.kind, lot.length)
  for (const { positions, values, count } of papersOf(ballots))
    pile.add(
      positions.map((position) => places[position] ?? -1),
      values,
      count,
    )
  return pile.ballots()
}

function need(files: PackageFiles, name: string): Uint8Array {
  const file = files.get(name)
  if (!file) throw new Stop({ wrong: 'missing-file', file: name })
  return file
}

function needSame(wrong: Found['wrong'], file: string, bytes: Uint8Array, hash: string): void {
  const actual = sha256(bytes)
  if (actual !== hash) throw new Stop({ wrong, file, published: hash, found: actual })
}

/** Compares what was published at a place with what was found; throws Stop with the exact spot of the difference. */
function sameOrStop(
  wrong: Found['wrong'],
  place: readonly string[],
  published: unknown,
  found: unknown,
): void {
  const difference = firstDifference(published, found)
  if (!difference) return
  throw new Stop({ wrong, file: FILES.publication, ...difference, at: pointerTo(...place) + difference.at })
}

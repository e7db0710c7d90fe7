/**
 * Reading a million ballots from a file: seconds of processor time and the most memory of the process, against cutting the same
 * bytes into lines and cells, which is the least that any reader does.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/reading.ts
 */
import { papersOf } from '#app/voting/ballots.ts'
import { readerFor } from '#app/voting/files/reader-for.ts'
import { rankedElection, seeded } from './generated.ts'
import { mostMemory, spentOn } from './measured.ts'

const BALLOTS = 1_000_000
const PIECE = 1 << 20

function* pabulib(): Generator<string> {
  const random = seeded(5)
  const projects = Array.from({ length: 100 }, (_, i) => `${i};${1000 + i * 317};Project ${i}`)
  yield `META\nkey;value\nnum_projects;100\nnum_votes;${BALLOTS}\nbudget;500000\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n${projects.join('\n')}\nVOTES\nvoter_id;vote;age\n`
  for (let ballot = 0; ballot < BALLOTS; ballot++) {
    const marks = new Set<number>()
    for (let mark = 1 + Math.floor(random() * 12); mark > 0; mark--)
      marks.add(Math.floor(100 * random() * random()))
    yield `${ballot};${[...marks].join(',')};${18 + (ballot % 70)}\n`
  }
}

function* blt(): Generator<string> {
  yield '30 9\n'
  for (const { positions, count } of papersOf(rankedElection(BALLOTS, 30).ballots))
    for (let i = 0; i < count; i++) yield `1 ${positions.map((position) => position + 1).join(' ')} 0\n`
  yield '0\n'
}

/** The file as pieces of bytes. */
function* pieces(lines: Generator<string>): Generator<Uint8Array> {
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < PIECE) continue
    yield new TextEncoder().encode(text)
    text = ''
  }
  yield new TextEncoder().encode(text)
}

for (const [name, lines, delimiter] of [
  ['million.pb', pabulib, ';'],
  ['million.blt', blt, ' '],
] as const) {
  let [reading, cutting, bytes] = [0, 0, 0]
  const reader = readerFor(name)
  if (!reader) throw new Error(`no reader for ${name}`)
  for (const piece of pieces(lines())) {
    bytes += piece.length
    reading += spentOn(() => reader.push(piece))
    cutting += spentOn(() =>
      new TextDecoder()
        .decode(piece)
        .split('\n')
        .map((line) => line.split(delimiter)),
    )
  }
  let groups = 0
  reading += spentOn(() => {
    groups = reader.end().ballots.counts.length
  })
  const rate = bytes / 1e6 / (reading / 1000)
  console.log(
    `${name}: ${(bytes / 1e6).toFixed(0)} MB in ${(reading / 1000).toFixed(1)} s (${rate.toFixed(0)} MB/s), ${groups} groups; ` +
      `${(reading / cutting).toFixed(1)} times as long as cutting lines; most memory so far ${mostMemory()}`,
  )
}

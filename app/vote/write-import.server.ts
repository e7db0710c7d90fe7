/** Writing an imported vote into its city, in one transaction: nobody sees a part of it. */
import canonicalize from 'canonicalize'
import { addConsultation } from '#app/consultation/make-consultation.server.ts'
import { putOnElectorate } from '#app/elector/electors.server.ts'
import { newId, secretId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { insertProposals, nextNumber } from '#app/proposal/proposals.server.ts'
import { addVersion } from '#app/proposal/submit-proposal.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { Imported, ImportProgress } from './imported-vote.ts'
import { writeSeal } from './seals.server.ts'
import { insertOptions } from './vote-options.server.ts'
import { insertVote } from './votes.server.ts'

const ELECTORS_AT_ONCE = 2000

/** False if the numbers of the proposals were taken meanwhile; then nothing is written. @throws Refusal `slug-taken` */
export async function writeImport(
  db: CityDb,
  imported: Imported,
  by: string,
  now: Date,
  onProgress: ImportProgress,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if ((await nextNumber(trx)) !== imported.firstNumber) return false
    const consultationId = await writeConsultation(trx, imported, by, now)
    const proposals = await writeProposals(trx, imported, consultationId, now)
    await writeVote(trx, imported, { consultationId, proposals, by, now })
    await writeElectors(trx, imported, now, onProgress)
    const { manifest, text, hash } = imported
    const sealed = { vote_id: manifest.vote, manifest: text, hash }
    await writeSeal(trx, { ...sealed, sealed_by: by, sealed_at: now.toISOString() })
    const detail = { manifest: hash, options: manifest.options.length, electors: manifest.electorate.size }
    const subject = `vote:${manifest.vote}`
    await journal(sharedTrx(trx), { act: 'import-vote', subject, detail, actor: by, at: now })
    return true
  })
}

/** The consultation has the phases that the file knows: the vote, and a year of results. */
function writeConsultation(trx: CityTrx, { order, zone }: Imported, by: string, now: Date): Promise<string> {
  const { slug, theme, currency, language, title, summary, source, days } = order
  const local = (day: string) => `${day}T00:00`
  const phases = [
    { kind: 'vote' as const, opensLocal: local(days.from), closesLocal: local(days.until), zone },
    {
      kind: 'results' as const,
      opensLocal: local(days.until),
      closesLocal: local(aYearAfter(days.until)),
      zone,
    },
  ]
  const texts = { language, title, summary, body: '' }
  return addConsultation(trx, { slug, theme, currency, source, ...texts, phases }, by, now)
}

const aYearAfter = (day: string) =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-03-01')

/** The ids of the proposals, in the order of the file. */
async function writeProposals(
  trx: CityTrx,
  { order, firstNumber, manifest }: Imported,
  consultationId: string,
  now: Date,
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, project] of order.file.projects.entries()) {
    const id = newId()
    const row = { id, number: firstNumber + index, code: project.id, consultation_id: consultationId }
    await insertProposals(trx, [{ ...row, author_id: null, made_at: now.toISOString() }])
    const { latitude, longitude } = project
    const wording = {
      title: manifest.options[index]?.titles[order.language] ?? project.id,
      body: project.more?.description ?? '',
      language: order.language,
      cost: project.cost * order.minor,
      theme: order.theme,
      districtId: null,
      place: project.district ?? null,
      point: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
    }
    await addVersion(trx, id, 1, wording, now)
    ids.push(id)
  }
  return ids
}

interface WritingVote {
  readonly consultationId: string
  readonly proposals: readonly string[]
  readonly by: string
  readonly now: Date
}

async function writeVote(
  trx: CityTrx,
  { order, manifest }: Imported,
  { consultationId, proposals, by, now }: WritingVote,
): Promise<void> {
  const { vote, opensAt, closesAt, budget } = manifest
  await insertVote(trx, {
    id: vote,
    slug: order.slug,
    consultation_id: consultationId,
    rule: canonicalize(manifest.rule) ?? '',
    ballot_limit: canonicalize(manifest.ballotLimit) ?? '',
    terms: canonicalize(manifest.terms) ?? '',
    budget,
    opens_at: opensAt,
    closes_at: closesAt,
    publishes_ballots: 1,
    made_by: by,
    made_at: now.toISOString(),
  })
  const { title, language } = order
  await writeTexts(sharedTrx(trx), { owner: vote, language, fields: { title }, at: now })
  const options = manifest.options.map(({ id, cost }, position) => ({
    vote_id: vote,
    option_id: id,
    position,
    proposal_id: proposals[position] ?? '',
    proposal_version: 1,
    cost,
  }))
  await insertOptions(trx, options)
}

/** Whoever voted in the file, under random ids: nobody here has an account, and nobody is told apart. */
async function writeElectors(
  trx: CityTrx,
  { order, manifest }: Imported,
  now: Date,
  onProgress: ImportProgress,
) {
  const { ballots } = order.file
  const rows = ballots.map(() => ({
    id: secretId(),
    vote_id: manifest.vote,
    person_hash: secretId(32),
    district_id: null,
    age_band: null,
    added_on: now.toISOString().slice(0, 10),
    reason: 'sealed' as const,
  }))
  for (let from = 0; from < rows.length; from += ELECTORS_AT_ONCE) {
    await putOnElectorate(trx, rows.slice(from, from + ELECTORS_AT_ONCE))
    onProgress('electors', Math.min(from + ELECTORS_AT_ONCE, rows.length), rows.length)
  }
}

/** Reads findings with what they rest on, for one reader. */
import { memberRollOn } from '#app/network/member-roll.server.ts'
import { cityNamesOf } from '#app/network/register.server.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'
import type { CitableFinding } from './citable-finding.ts'
import { citedPublications } from './cited-publications.server.ts'
import { figuresOf } from './figures.server.ts'
import type { Finding } from './finding.ts'
import { findingsOn } from './findings.server.ts'
import type { ListedFinding } from './listed-finding.ts'
import { readFigures } from './read-figures.server.ts'
import type { ReadFinding } from './read-finding.ts'

/** `languages`: the reader's, preferred first. */
export async function readFinding(
  network: NetworkDb,
  finding: Finding,
  languages: readonly string[],
): Promise<ReadFinding> {
  const texts = await textsOf(shared(network), [finding.id], languages)
  const figures = await figuresOf(network, [finding.id])
  const members = await memberRollOn(network, finding.madeAt)
  const cities = [...new Set(figures.map(({ city }) => city))]
  const guests = cities.filter((city) => !members.includes(city))
  return {
    ...finding,
    title: texts.need(finding.id, 'title'),
    body: texts.need(finding.id, 'body'),
    figures: await readFigures(network, figures, languages),
    publications: await citedPublications(network, figures, languages),
    members: members.length,
    membersCited: cities.length - guests.length,
    guests: [...(await cityNamesOf(network, guests, languages)).values()],
  }
}

/** All findings, or those on one theme, the newest first. */
export async function listFindings(
  network: NetworkDb,
  languages: readonly string[],
  theme?: string,
): Promise<ListedFinding[]> {
  const findings = await findingsOn(network, theme)
  const ids = findings.map(({ id }) => id)
  const texts = await textsOf(shared(network), ids, languages)
  const figures = await figuresOf(network, ids)
  return findings.map(({ id, number, theme: on, madeAt }) => ({
    number,
    theme: on,
    madeAt,
    title: texts.need(id, 'title'),
    cities: new Set(figures.filter(({ findingId }) => findingId === id).map(({ city }) => city)).size,
  }))
}

/** The findings on a theme with their figures: what a recommendation can cite. */
export async function citableFindings(
  network: NetworkDb,
  theme: string,
  languages: readonly string[],
): Promise<CitableFinding[]> {
  const findings = await findingsOn(network, theme)
  const ids = findings.map(({ id }) => id)
  const texts = await textsOf(shared(network), ids, languages)
  const figures = await readFigures(network, await figuresOf(network, ids), languages)
  return findings.map(({ id, number }) => ({
    number,
    title: texts.need(id, 'title'),
    figures: figures.filter(({ findingId }) => findingId === id),
  }))
}

/** Themes on which there is a finding, each once. */
export async function themesFound(network: NetworkDb): Promise<string[]> {
  return [...new Set((await findingsOn(network)).map(({ theme }) => theme))].sort()
}

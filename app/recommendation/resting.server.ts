/** Which public recommendations rest on a finding. */
import { figuresOf } from '#app/finding/figures.server.ts'
import type { LocalText } from '#app/text/text.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { recommendationsCitingFigures } from './citations.server.ts'
import { recommendationsPutToVote } from './recommendations.server.ts'
import { wordsOf } from './written-texts.server.ts'

/** Those that were put to the cities and cite a figure of the finding, the newest motion first. Drafts are the secretariat's own. */
export async function recommendationsResting(
  network: NetworkDb,
  findingId: string,
  languages: readonly string[],
): Promise<{ readonly number: string; readonly title: LocalText }[]> {
  const figures = await figuresOf(network, [findingId])
  const citing = await recommendationsCitingFigures(
    network,
    figures.map(({ id }) => id),
  )
  const shown = (await recommendationsPutToVote(network)).filter(({ id }) => citing.includes(id))
  const words = await wordsOf(
    network,
    shown.map(({ id }) => id),
    languages,
  )
  return shown.flatMap(({ id, number }) => {
    const title = words.get(id)?.title
    return title ? [{ number, title }] : []
  })
}

/** What a publication says twice must agree: its own figures with the manifest and the tally inside it. */
import { type Difference, firstDifference } from './difference.ts'
import { pointerTo } from './json-pointer.ts'
import { outcomeOf } from './outcome.ts'
import type { Publication } from './publication.ts'

/** The first figure that does not follow from what was sealed and counted; undefined if all do. */
export function disagreementIn(publication: Publication): Difference | undefined {
  const { manifest, tally } = publication
  const pairs: readonly (readonly [place: readonly string[], published: unknown, found: unknown])[] = [
    [['city', 'slug'], publication.city.slug, manifest.city],
    [['question', 'id'], publication.question.id, manifest.vote],
    [['currency'], publication.currency, manifest.currency],
    [['budget'], publication.budget, manifest.budget],
    [['options'], costsIn(publication.options), costsIn(manifest.options)],
    [['tally', 'budget'], tally.budget, manifest.budget],
    [['tally', 'rule'], tally.rule, manifest.rule],
    [['turnout', 'ballots'], publication.turnout.ballots, tally.ballots],
    [['outcome'], publication.outcome, outcomeOf(tally)],
  ]
  for (const [place, published, found] of pairs) {
    const difference = firstDifference(published, found)
    if (difference) return { ...difference, at: pointerTo(...place) + difference.at }
  }
  return undefined
}

const costsIn = (options: readonly { readonly id: string; readonly cost: number }[]) =>
  options.map(({ id, cost }) => ({ id, cost }))

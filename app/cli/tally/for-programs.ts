/** A tally as `--json` prints it; amounts in the units of the file. */
import type { Tally } from '#app/voting/tally.ts'

export function forPrograms(tally: Tally) {
  const { rule, budget, ballots, options, ...found } = tally
  const manifest = { rule, budget, ballots, lot: options.map(({ id }) => id) }
  return { rule: rule.id, manifest, options, ...found }
}

/** The rule by which an imported vote is counted, with every parameter. */

import type { PabulibFile } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import { ruleSchema, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'

/** What may be said about a rule beside its name; everything else in it is usual. */
export interface RuleChoice {
  readonly rule?: 'greedy' | 'equal-shares' | undefined
  /** `by`, `misfit`, `threshold`; `utility`, `completion`, `stop`. */
  readonly options?: Readonly<Record<string, string>> | undefined
}

/**
 * The rule that was chosen, else the one that the file names, with every parameter. Undefined where the file names one
 * that is not ours (a comparison with another, a rule of one city alone) or an option is none.
 *
 * @param unit minor units of one unit of currency: what Add1 adds to a share
 */
export function ruleFor(
  { meta }: Pick<PabulibFile, 'meta'>,
  { rule, options = {} }: RuleChoice,
  unit: number,
): Rule | undefined {
  const named = rule ? usual(rule, unit) : ruleOfFile(meta, unit)
  const { threshold, ...words } = options
  const chosen = { ...words, ...(threshold !== undefined && { threshold: Number(threshold) }) }
  return named && ruleSchema.safeParse({ ...named, ...chosen }).data
}

const usual = (rule: 'greedy' | 'equal-shares', unit: number): Rule =>
  rule === 'greedy' ? usualGreedy : usualEqualShares(unit)

function ruleOfFile(meta: PabulibFile['meta'], unit: number): Rule | undefined {
  switch (meta.rule) {
    case 'greedy':
      return usualGreedy
    case 'greedy-no-skip':
      return { ...usualGreedy, misfit: 'stop' }
    case 'greedy-threshold':
      return { ...usualGreedy, threshold: Number(meta.min_project_score_threshold ?? Number.NaN) }
    case 'equalshares':
      return { ...usualEqualShares(unit), completion: 'none' }
    case 'equalshares/add1':
      return usualEqualShares(unit)
    default:
      return undefined
  }
}

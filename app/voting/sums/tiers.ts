/** Options from the best to the last, equals side by side. */

/** Ids by `compare`, below zero where the first comes before; equals in the order in which they were given. */
export function inTiers<C extends { readonly id: string }>(
  options: readonly C[],
  compare: (a: C, b: C) => number,
): string[][] {
  const tiers: C[][] = []
  for (const option of [...options].sort(compare)) {
    const last = tiers.at(-1)
    if (last?.[0] && compare(last[0], option) === 0) last.push(option)
    else tiers.push([option])
  }
  return tiers.map((tier) => tier.map(({ id }) => id))
}

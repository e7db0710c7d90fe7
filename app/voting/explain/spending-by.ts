/** Where the money went, by district, theme or whatever options have in common. */

export interface Spent {
  /** Null for options that have none. */
  readonly of: string | null
  readonly winners: number
  readonly options: number
  readonly cost: number
}

/** One line for each kind there is among the options, the most money first. */
export function spendingBy<Option extends { readonly id: string; readonly cost: number }>(
  options: readonly Option[],
  winners: readonly string[],
  kindOf: (option: Option) => string | null,
): Spent[] {
  const lines = new Map<string | null, Spent>()
  for (const option of options) {
    const kind = kindOf(option)
    const line = lines.get(kind) ?? { of: kind, winners: 0, options: 0, cost: 0 }
    const won = winners.includes(option.id)
    lines.set(kind, {
      of: kind,
      winners: line.winners + Number(won),
      options: line.options + 1,
      cost: line.cost + (won ? option.cost : 0),
    })
  }
  return [...lines.values()].sort((a, b) => b.cost - a.cost)
}

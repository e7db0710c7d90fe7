/** What measures have in common: processor time, and the most memory that the process ever had. */

/** Milliseconds of processor time, all threads of the process together. */
export function spentOn(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

export const mostMemory = (): string => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`

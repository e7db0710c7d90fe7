/** Circles in the graph of imports. */
import type { Source } from './sources.ts'

/** One line for each circle that a walk from each file meets, beginning with its alphabetically first file. */
export function circlesAmong(sources: readonly Source[]): string[] {
  const ways = new Map(sources.map(({ file, imports }) => [file, imports.map(({ from }) => from)]))
  const done = new Set<string>()
  const circles = new Set<string>()

  function walk(file: string, path: readonly string[]): void {
    const at = path.indexOf(file)
    if (at >= 0) return void circles.add(told(path.slice(at)))
    if (done.has(file)) return
    for (const next of ways.get(file) ?? []) if (ways.has(next)) walk(next, [...path, file])
    done.add(file)
  }

  for (const file of ways.keys()) walk(file, [])
  return [...circles].sort()
}

function told(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '')
  const turned = [...circle.slice(first), ...circle.slice(0, first)]
  return [...turned, turned[0]].join(' -> ')
}

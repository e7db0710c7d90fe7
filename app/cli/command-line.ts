/** What the verbs of `meydan` share: the open installation, and how they speak. */
import { readSettings, type Settings } from '#app/serve/settings.ts'
import { type OpenWorld, openWorld } from '#app/serve/world.server.ts'

/** Does `work` on an installation, by default the one that the environment names, and closes it whatever happens. */
export async function withWorld<Result>(
  work: (world: OpenWorld) => Promise<Result>,
  settings: Settings = readSettings(process.env),
): Promise<Result> {
  const world = await openWorld(settings)
  try {
    return await work(world)
  } finally {
    await world.close()
  }
}

/** The answer of a verb, on standard output: one JSON value for programs, or lines for people. */
export function answer(isJson: boolean | undefined, value: unknown, lines: readonly string[]): void {
  process.stdout.write(isJson ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
}

/** What is being done, on standard error; on a terminal each line takes the place of the last one. */
export function progressLine(): { tell(doing: string): void; end(): void } {
  const isTerminal = process.stderr.isTTY
  return {
    tell: (doing) => void process.stderr.write(isTerminal ? `\r\u001b[2K${doing}` : `${doing}\n`),
    end: () => void (isTerminal && process.stderr.write('\r\u001b[2K')),
  }
}

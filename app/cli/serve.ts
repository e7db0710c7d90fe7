/** `meydan serve`: answers requests until a signal ends it. */
import type { Command } from 'commander'
import { serve } from '#app/serve/serve.ts'
import { readSettings, type Settings } from '#app/serve/settings.ts'

export function addServeVerb(program: Command): void {
  program
    .command('serve')
    .description('serve the pages on PORT; SIGTERM ends it in order')
    .action(async () => {
      const settings = readSettings(process.env)
      const address = await serve(settings)
      process.stderr.write(greeting(settings.hasOwnHost ? settings.BASE_URL : address, settings))
    })
}

/** Where it is, and how the first person signs in. */
function greeting(address: string, { DEMONSTRATION }: Settings): string {
  const how = DEMONSTRATION
    ? [
        `Sign in by one click as one of its people: ${address}/belgrade/sign-in, ${address}/network/sign-in`,
        `Letters that it would send: ${address}/mail`,
      ]
    : [`Sign in with a code that is mailed: ${address}/<city>/sign-in; offices are given by \`meydan grant\``]
  return [`Meydan is open at ${address}`, ...how, ''].join('\n')
}

/** `meydan serve`: answers requests until a signal ends it. */
import type { Command } from 'commander'
import { serve } from '#app/serve/serve.ts'
import { readSettings } from '#app/serve/settings.ts'

export function addServeVerb(program: Command): void {
  program
    .command('serve')
    .description('serve the pages on PORT; SIGTERM ends it in order')
    .action(async () => {
      const settings = readSettings(process.env)
      const address = await serve(settings)
      process.stderr.write(`Meydan is open at ${settings.hasOwnHost ? settings.BASE_URL : address}\n`)
    })
}

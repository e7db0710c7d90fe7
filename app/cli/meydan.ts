/** The `meydan` command. Exit codes: 0 done, 1 refused or found wrong, 2 bad arguments. */
import { Command, CommanderError } from 'commander'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { isRefusal } from '#app/refusal.ts'
import { SettingsFault } from '#app/serve/settings.ts'
import { addCityVerb } from './city.ts'
import { addGrantVerb } from './grant.ts'
import { addImportVerb } from './import.ts'
import { addServeVerb } from './serve.ts'
import { addSetupVerb } from './setup.ts'
import { addTallyVerb } from './tally.ts'
import { addVerifyVerb } from './verify.ts'

const program = new Command('meydan')
  .description('Participatory democracy for local communities')
  .exitOverride()
  .showHelpAfterError('Add --help for what may be given.')

for (const addVerb of [
  addSetupVerb,
  addServeVerb,
  addCityVerb,
  addGrantVerb,
  addImportVerb,
  addTallyVerb,
  addVerifyVerb,
])
  addVerb(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explained(error)
}

/** Says on standard error what went wrong; returns the exit code. */
function explained(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { code, sentence } = told(error)
  process.stderr.write(`meydan: ${sentence}\n`)
  return code
}

function told(error: unknown): { code: number; sentence: string } {
  if (isRefusal(error))
    return { code: 1, sentence: translatorOf('en')(`refusals:${error.code}`, error.values) }
  if (error instanceof SettingsFault) return { code: 2, sentence: error.message }
  return { code: 1, sentence: error instanceof Error ? whole(error) : String(error) }
}

function whole(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${whole(error.cause)}` : error.message
}

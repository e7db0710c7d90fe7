/** A process that is killed in the middle of a migration. */
import { migrate } from '#db/migrate.server.ts'
import { answerMessages } from '#tests/given/acts.ts'
import { anyFile, interrupted, KINDS, type Kind } from '#tests/given/interrupted.ts'

answerMessages({
  async migrate({ file, kind, name, after }: { file: string; kind: Kind; name: string; after: number }) {
    const die = (run: number) => {
      if (run >= after) process.kill(process.pid, 'SIGKILL')
    }
    await migrate(anyFile(file).db, interrupted(KINDS[kind], name, die))
  },
})

/** Many small writes, one durable commit: what arrives in one turn of the event loop goes to the disk together. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { outsideAll } from './connections.server.ts'

const MOST_IN_A_GROUP = 500

interface Waiting<Tables> {
  readonly order: string
  readonly work: (trx: Transaction<Tables>) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

export interface GroupCommit<Tables> {
  /**
   * Runs `work` in a transaction with whatever else arrived in this turn, in the order of `order`. Resolves when
   * the commit is on the disk. If `work` throws, it alone is rolled back, and this rejects with what it threw.
   */
  write<T>(order: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Resolves when nothing is waiting or under way. */
  whenIdle(): Promise<void>
}

/** `afterwards` runs after the answers of a group have gone out and before the next group begins. */
export function groupCommit<Tables>(
  db: Kysely<Tables>,
  afterwards: () => Promise<void>,
): GroupCommit<Tables> {
  let waiting: Waiting<Tables>[] = []
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    await nextTurn()
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_IN_A_GROUP)
      waiting = waiting.slice(MOST_IN_A_GROUP)
      await commit(db, group)
      await nextTurn()
      await afterwards()
    }
    running = undefined
  }

  return {
    write<T>(order: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ order, work, resolve: (value) => resolve(value as T), reject })
        running ??= outsideAll(run)
      })
    },
    async whenIdle() {
      while (running) await running
    },
  }
}

async function commit<Tables>(db: Kysely<Tables>, group: Waiting<Tables>[]): Promise<void> {
  group.sort((one, other) => (one.order < other.order ? -1 : 1))
  try {
    const outcomes = await db.transaction().execute(async (trx) => {
      const answers: (() => void)[] = []
      for (const member of group) answers.push(await attempt(trx, member))
      return answers
    })
    for (const answer of outcomes) answer()
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}

/** Runs one member under a savepoint; hands back the answer to give once the group is committed. */
async function attempt<Tables>(
  trx: Transaction<Tables>,
  { work, resolve, reject }: Waiting<Tables>,
): Promise<() => void> {
  await sql`savepoint member`.execute(trx)
  try {
    const value = await work(trx)
    await sql`release member`.execute(trx)
    return () => resolve(value)
  } catch (error) {
    await sql`rollback to member`.execute(trx)
    await sql`release member`.execute(trx)
    return () => reject(error)
  }
}

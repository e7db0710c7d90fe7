/** Noting a decision maker's office, so that recommendations can be sent to it. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { writeInLanguages } from '#app/text/translated-texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { Level } from './addressee.ts'
import { addAddressee } from './addressees.server.ts'

export interface NewAddressee {
  /** The office by language; the first one is the original. */
  readonly names: Readonly<Record<string, string>>
  readonly level: Level
  readonly email: string
  /** What letters are written in, BCP 47. */
  readonly language: string
}

/** Notes an office and returns its id. */
export async function registerAddressee(
  network: NetworkDb,
  { names, level, email, language }: NewAddressee,
  by: string,
  now: Date,
): Promise<string> {
  const id = newId()
  const words = Object.entries(names).map(([tongue, name]) => [tongue, { name }])
  await network.transaction().execute(async (trx) => {
    await addAddressee(trx, { id, level, email, language })
    await writeInLanguages(sharedTrx(trx), id, Object.fromEntries(words), now)
    await journal(sharedTrx(trx), {
      act: 'register-addressee',
      subject: `addressee:${id}`,
      detail: { level },
      actor: by,
      at: now,
    })
  })
  return id
}

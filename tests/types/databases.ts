/** What must not compile. Checked by the type check: an unused @ts-expect-error is an error. */
import type { BallotBoxDb } from '#db/ballot-box/schema.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import type { SharedDb, SharedTrx } from '#db/columns.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'

declare const city: CityDb
declare const trx: CityTrx
declare const network: NetworkDb
declare const box: BallotBoxDb
declare function inCity(db: CityDb): void
declare function inTransaction(db: CityTrx): void
declare function inNetwork(db: NetworkDb): void
declare function inBox(db: BallotBoxDb): void
declare function inShared(db: SharedDb): void
declare function inSharedTransaction(db: SharedTrx): void

/** Never called: the compiler reads it. */
export function whatMustNotCompile() {
  inCity(city)
  inCity(trx)
  inShared(shared(city))
  inShared(shared(network))
  inSharedTransaction(sharedTrx(trx))
  // @ts-expect-error a network is no city
  inCity(network)
  // @ts-expect-error a city is no network
  inNetwork(city)
  // @ts-expect-error a ballot box is no city
  inCity(box)
  // @ts-expect-error a city is no ballot box
  inBox(city)
  // @ts-expect-error a journal line and the act that it notes go into one transaction
  inTransaction(city)
  // @ts-expect-error the same, seen through the shared tables
  sharedTrx(city)
  // @ts-expect-error a ballot box knows no person
  shared(box)
  // @ts-expect-error a ballot never moves to another slot
  box.updateTable('ballot').set({ slot: '' })
  // @ts-expect-error the journal is append-only
  city.updateTable('journal').set({ act: '' })
  // @ts-expect-error what was sealed stays
  city.updateTable('seal').set({ manifest: '' })
  // @ts-expect-error a publication is never altered
  city.updateTable('publication').set({ body: '' })
}

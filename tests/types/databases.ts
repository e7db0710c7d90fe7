/** What must not compile. Checked by the type check: an unused @ts-expect-error is an error. */
import type { BallotBoxDb } from '#db/ballot-box/schema.ts'
import type { CityDb, CityTrx } from '#db/city/schema.ts'
import type { SharedDb, SharedTrx } from '#db/columns.ts'
import type { NetworkDb } from '#db/network/schema.ts'

declare const city: CityDb
declare const trx: CityTrx
declare const network: NetworkDb
declare const box: BallotBoxDb
declare function inCity(db: CityDb): void
declare function inTrx(db: CityTrx): void
declare function inNetwork(db: NetworkDb): void
declare function inBox(db: BallotBoxDb): void
declare function inShared(db: SharedDb): void
declare function inSharedTrx(db: SharedTrx): void

inCity(city)
inCity(trx)
inShared(city)
inShared(network)
inSharedTrx(trx)
// @ts-expect-error
inSharedTrx(city)
// @ts-expect-error a network is no city
inCity(network)
// @ts-expect-error a city is no network
inNetwork(city)
// @ts-expect-error a ballot box is no city
inCity(box)
// @ts-expect-error a city is no ballot box
inBox(city)
// @ts-expect-error outside a transaction
inTrx(city)
// @ts-expect-error a box has no accounts
inShared(box)
// @ts-expect-error a ballot's slot does not change
box.updateTable('ballot').set({ slot: '' })
// @ts-expect-error the journal is append-only
city.updateTable('journal').set({ act: '' })

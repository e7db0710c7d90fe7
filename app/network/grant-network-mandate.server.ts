/** Giving an office of the network to an account. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { addNetworkMandate } from './network-mandates.server.ts'

export type NetworkOffice =
  | { readonly office: 'secretariat' }
  | { readonly office: 'delegate'; readonly city: string }

interface Granting {
  readonly accountId: string
  /** Default: from now on. */
  readonly from?: Date
  /** Default: until further notice. */
  readonly until?: Date
}

/** Gives an office to an account. `by` is an account id, or `setup` when the installation itself is made. */
export async function grantNetworkMandate(
  network: NetworkDb,
  granted: NetworkOffice & Granting,
  by: string,
  now: Date,
): Promise<void> {
  const city = granted.office === 'delegate' ? granted.city : null
  await network.transaction().execute(async (trx) => {
    await addNetworkMandate(trx, {
      id: newId(),
      account_id: granted.accountId,
      office: granted.office,
      city,
      from_at: (granted.from ?? now).toISOString(),
      until_at: granted.until?.toISOString() ?? null,
      granted_by: by,
    })
    await journal(sharedTrx(trx), {
      act: 'grant-network-mandate',
      subject: `account:${granted.accountId}`,
      detail: { office: granted.office, city },
      actor: by === 'setup' ? 'system' : by,
      at: now,
    })
  })
}

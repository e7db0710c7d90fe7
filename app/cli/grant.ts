/** `meydan grant`: gives an office of a city or of the network to a person, who gets an account if there is none. */
import { type Command, InvalidArgumentError } from 'commander'
import { EmailAddress } from '#app/account/account.ts'
import { openAccount } from '#app/account/accounts.server.ts'
import { grantMandate } from '#app/city/grant-mandate.server.ts'
import { grantNetworkMandate, type NetworkOffice } from '#app/network/grant-network-mandate.server.ts'
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { World } from '#app/world.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { answer, withWorld } from './command-line.ts'

interface Options {
  readonly network?: boolean
  readonly city?: string
  readonly email: string
  readonly office: string
  readonly json?: boolean
}

export function addGrantVerb(program: Command): void {
  const verb = program
    .command('grant')
    .description('give an office: in a city, or in the network with --network')
    .option('--network', 'an office of the network')
    .option('--city <slug>', 'the city; for a delegate the city whose vote he or she casts')
    .requiredOption('--email <address>', 'who gets it', emailAddress)
    .requiredOption('--office <office>', 'moderator or administrator; with --network delegate or secretariat')
    .option('--json', 'answer in JSON')
  verb.action((options: Options) => {
    const grant =
      grantOf(options) ??
      verb.error(
        'Give --city with moderator or administrator; --network with secretariat, or with delegate and --city.',
      )
    return withWorld(async (world) => {
      await grant(world)
      const { email, office, city } = options
      answer(options.json, { email, office, city: city ?? null }, [
        `${email} is now ${office}${city ? ` of ${city}` : ''}`,
      ])
    })
  })
}

type Grant = (world: World) => Promise<void>

/** What is to be done; undefined if the options do not go together. */
function grantOf({ network, city, email, office }: Options): Grant | undefined {
  if (!network && city && (office === 'moderator' || office === 'administrator'))
    return (world) => inCity(world, city, email, office)
  if (network && city && office === 'delegate') return (world) => asDelegate(world, city, email)
  if (network && !city && office === 'secretariat')
    return (world) => inNetwork(world, email, { office: 'secretariat' })
  return undefined
}

async function inCity(world: World, slug: string, email: string, office: 'moderator' | 'administrator') {
  const city = await world.cities.find(slug)
  if (!city) throw new Refusal('no-such-city', { city: slug })
  const now = world.now()
  const { id: accountId } = await city.db
    .transaction()
    .execute((trx) => openAccount(sharedTrx(trx), { email }, now))
  await grantMandate(city.db, { accountId, office }, 'setup', now)
}

async function asDelegate(world: World, city: string, email: string) {
  const [registered] = await registeredAmong(world.network, [city])
  if (!registered) throw new Refusal('no-such-city', { city })
  await inNetwork(world, email, { office: 'delegate', city })
}

async function inNetwork(world: World, email: string, office: NetworkOffice) {
  const now = world.now()
  const { id: accountId } = await world.network
    .transaction()
    .execute((trx) => openAccount(sharedTrx(trx), { email }, now))
  await grantNetworkMandate(world.network, { ...office, accountId }, 'setup', now)
}

function emailAddress(text: string): string {
  const read = EmailAddress.safeParse(text)
  if (!read.success) throw new InvalidArgumentError('a mail address is expected.')
  return read.data
}

/** `meydan city add` and `meydan city list`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { registerOf } from '#app/network/register.server.ts'
import { ACCENTS } from '#app/ui/accents.ts'
import { answer, withWorld } from './command-line.ts'
import { type CityToFound, foundCity } from './found-city.ts'

interface AddOptions {
  readonly name: string
  readonly language: string
  readonly country: string
  readonly at: readonly [number, number]
  readonly timeZone: string
  readonly currency: string
  readonly accent: string
  readonly guest?: boolean
  readonly office?: string
  readonly phone?: string
  readonly json?: boolean
}

export function addCityVerb(program: Command): void {
  const city = program.command('city').description('the cities of this installation')
  city
    .command('add')
    .description('found a city and enter it into the register of the network')
    .argument('<slug>', 'its address for ever: small letters, digits and hyphens', slug)
    .requiredOption('--name <name>', 'as the city itself writes it, in its own language')
    .requiredOption('--language <tag>', 'what the city writes in, such as sr-Cyrl', languageTag)
    .requiredOption(
      '--country <code>',
      'two letters, such as RS',
      matching(/^[A-Z]{2}$/, 'two capital letters'),
    )
    .requiredOption('--at <latitude,longitude>', 'where it lies, such as 44.82,20.46', coordinates)
    .requiredOption('--time-zone <zone>', 'such as Europe/Belgrade', timeZone)
    .requiredOption('--currency <code>', 'such as RSD', matching(/^[A-Z]{3}$/, 'three capital letters'))
    .addOption(new Option('--accent <accent>', 'its colour').choices(accents).default('slate'))
    .option('--guest', 'not a member of the network: published and cited, never counted among members')
    .option('--office <line>', 'who answers for the pages')
    .option('--phone <number>', 'where that office is called')
    .option('--json', 'answer in JSON')
    .action(add)
  city
    .command('list')
    .description('the cities of the register, and which of them have pages here')
    .option('--json', 'answer in JSON')
    .action(list)
}

const accents = Object.keys(ACCENTS).filter((accent) => accent !== 'network')

function add(
  slugOfCity: string,
  { at: [latitude, longitude], guest, json, ...rest }: AddOptions,
): Promise<void> {
  const city: CityToFound = { ...rest, slug: slugOfCity, latitude, longitude, isGuest: guest ?? false }
  return withWorld(async (world) => {
    await foundCity(world, city, world.now())
    answer(json, { slug: city.slug }, [`${city.name} is founded: ${world.settings.BASE_URL}/${city.slug}`])
  })
}

function list({ json }: { readonly json?: boolean }): Promise<void> {
  return withWorld(async ({ network }) => {
    const cities = (await registerOf(network, ['en'])).map(({ slug, name, kind, country, isOpen }) => ({
      slug,
      name: name.body,
      kind,
      country,
      isOpen,
    }))
    const lines = cities.map(({ slug, name, kind, country, isOpen }) =>
      [slug, name, country, kind, isOpen ? 'open' : '-'].join('\t'),
    )
    answer(json, cities, lines)
  })
}

function slug(text: string): string {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(text))
    throw new InvalidArgumentError('small letters, digits and hyphens, from 2 to 41.')
  return text
}

function languageTag(text: string): string {
  try {
    return new Intl.Locale(text).baseName
  } catch {
    throw new InvalidArgumentError('a language tag, such as sr-Cyrl, is expected.')
  }
}

function coordinates(text: string): readonly [number, number] {
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(',').map(Number)
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw new InvalidArgumentError('degrees north and east, such as 44.82,20.46, are expected.')
  return [latitude, longitude]
}

function timeZone(text: string): string {
  if (!Intl.supportedValuesOf('timeZone').includes(text))
    throw new InvalidArgumentError('a time zone of the tz database, such as Europe/Belgrade, is expected.')
  return text
}

const matching = (pattern: RegExp, expected: string) => (text: string) => {
  if (!pattern.test(text)) throw new InvalidArgumentError(`${expected} are expected.`)
  return text
}

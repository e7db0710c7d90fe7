/** Publications for tests: a city that is founded and registered, a vote that was imported, counted and released. */
import { type CityToFound, foundCity } from '#app/cli/found-city.ts'
import { findPublication } from '#app/publication/publications.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { type ImportWishes, importOrder } from '#app/vote/import-order.ts'
import { importVote } from '#app/vote/import-vote.server.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'

/** Three projects, five ballots: `bench` and `park` win by greedy, `school` does not fit. */
export const SMALL_FILE = `META
key;value
description;Gradina
rule;greedy
num_projects;3
num_votes;5
budget;1000
vote_type;approval
date_begin;03.04.2023
date_end;21.04.2023
PROJECTS
project_id;cost;name
park;600;Park
school;500;School, with a yard
bench;100;Bench
VOTES
voter_id;vote
1;park,bench
2;park
3;school,bench
4;park,bench
5;school,bench
`

/** A city with pages, in the register, whose key the network knows. */
export async function aKnownCity(world: World, about: Partial<CityToFound> = {}): Promise<City> {
  const founding: CityToFound = {
    slug: 'sofia',
    name: 'София',
    language: 'bg',
    country: 'BG',
    latitude: 42.7,
    longitude: 23.32,
    timeZone: 'Europe/Sofia',
    currency: 'EUR',
    accent: 'linden',
    isGuest: false,
    ...about,
  }
  await foundCity(world, founding, world.now())
  const city = await world.cities.find(founding.slug)
  if (!city) throw new Error(`${founding.slug} was founded and is not there`)
  return city
}

/** Imports a file and returns the vote's id. */
export function anImport(world: World, city: City, text = SMALL_FILE, wishes: ImportWishes = {}) {
  const customs = { language: 'bg', currency: 'EUR' }
  const order = importOrder(new TextEncoder().encode(text), 'small.pb', { theme: 'SUST', ...wishes }, customs)
  return importVote(city, order, 'system', world.now())
}

/** An imported vote, closed and counted; its id. */
export async function aCountedVote(world: World, city: City, text = SMALL_FILE, wishes: ImportWishes = {}) {
  const vote = await anImport(world, city, text, wishes)
  await closeVote({ city, keys: world.keys, counting: world.counting }, vote, 'system', world.now())
  return vote
}

/** A released publication with its number. */
export async function aRelease(world: World, city: City, text = SMALL_FILE, wishes: ImportWishes = {}) {
  const vote = await aCountedVote(world, city, text, wishes)
  const number = await releasePublication({ city, keys: world.keys }, vote, 'system', world.now())
  const released = await findPublication(city.db, number)
  if (!released) throw new Error(`publication ${number} was released and is not there`)
  return released
}

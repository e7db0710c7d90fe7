/** The door to the cities: one database a city, opened on first use. Code that was handed no city reaches no city's data. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Insertable } from 'kysely'
import { type BallotBoxes, openBallotBoxes } from './ballot-boxes.server.ts'
import { cityMigrations } from './city/migrations/index.ts'
import type { CityDb, CityTable, CityTables } from './city/schema.ts'
import { isSafeName, removeLeftovers, safeName, syncFolder } from './files.server.ts'
import { migrate } from './migrate.server.ts'
import { OpenFiles } from './open-files.server.ts'
import { fixedSource, type SqliteFile, sqliteFile } from './sqlite.server.ts'

export type { BallotBoxes } from './ballot-boxes.server.ts'

const MOST_OPEN_FILES = 200
const LOOK_AROUND_MS = 5000
const HALF_FOUNDED = '.founding-'

export interface City {
  readonly slug: string
  readonly db: CityDb
  readonly boxes: BallotBoxes
}

export interface Cities {
  /** Slugs of all cities that were founded here, sorted. */
  slugs(): Promise<readonly string[]>
  /** The city, brought up to date; undefined if no such city was founded. Never makes one. */
  find(slug: string): Promise<City | undefined>
  /** Founds a city, wholly or not at all. @throws CityExists if the slug is taken */
  found(city: Insertable<CityTable>): Promise<City>
  /** How many files are open now. */
  readonly openFiles: number
  /** Finishes what is under way and closes all files; nothing can be found afterwards. */
  close(): Promise<void>
}

export class CityExists extends Error {
  override readonly name = 'CityExists'
}

interface OpenedCity extends City {
  readonly file: SqliteFile<CityTables>
}

interface Options {
  readonly dataFolder: string
  /** How many files stay open; those that nobody uses are closed first and open again when needed. */
  readonly most?: number
}

/** The cities in `dataFolder/cities`, which need not exist yet. */
export function openCities({ dataFolder, most = MOST_OPEN_FILES }: Options): Cities {
  const folder = path.join(dataFolder, 'cities')
  const openFiles = new OpenFiles(most)
  const known = new Map<string, Promise<OpenedCity>>()
  const lookingAround = setInterval(() => openFiles.letGo(), LOOK_AROUND_MS).unref()
  let closed = false

  async function find(slug: string): Promise<City | undefined> {
    if (closed) throw new Error('the cities were closed')
    const opened = known.get(slug)
    if (opened) return opened
    if (!isSafeName(slug) || !isFounded(folder, slug)) return undefined
    const opening = openCity(path.join(folder, slug), slug, openFiles)
    known.set(slug, opening)
    opening.catch(() => known.delete(slug))
    return opening
  }

  return {
    find,
    slugs: async () => slugsIn(folder),
    async found(city) {
      await foundCity(folder, city)
      const founded = await find(city.slug)
      if (!founded) throw new Error(`${city.slug} was founded and is not there`)
      return founded
    },
    get openFiles() {
      return openFiles.count
    },
    async close() {
      closed = true
      clearInterval(lookingAround)
      for (const opening of known.values()) await closeCity(await opening)
    },
  }
}

function slugsIn(folder: string): string[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  return names.filter((name) => isSafeName(name) && isFounded(folder, name)).sort()
}

async function closeCity({ boxes, file }: OpenedCity): Promise<void> {
  await boxes.close()
  await file.connections.destroy()
}

const isFounded = (folder: string, slug: string) => fs.existsSync(path.join(folder, slug, 'city.db'))

async function openCity(folder: string, slug: string, openFiles: OpenFiles): Promise<OpenedCity> {
  const file = sqliteFile<CityTables>(fixedSource(path.join(folder, 'city.db')), openFiles)
  await migrate(file.db, cityMigrations)
  return { slug, db: file.db, file, boxes: openBallotBoxes(path.join(folder, 'ballot-boxes'), openFiles) }
}

/** Everything is made in a folder that nobody looks into; its last step is to get the city's name. */
async function foundCity(folder: string, city: Insertable<CityTable>): Promise<void> {
  const home = path.join(folder, safeName(city.slug))
  if (fs.existsSync(home)) throw new CityExists(`there is a city called ${city.slug}`)
  fs.mkdirSync(folder, { recursive: true })
  removeLeftovers(folder, HALF_FOUNDED)
  const half = path.join(folder, HALF_FOUNDED + randomBytes(8).toString('hex'))
  fs.mkdirSync(half)
  try {
    await fillCity(path.join(half, 'city.db'), city)
    syncFolder(half)
    fs.renameSync(half, home) // fails if another process was faster
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    if (fs.existsSync(home)) throw new CityExists(`there is a city called ${city.slug}`, { cause: error })
    throw error
  }
  syncFolder(folder)
}

async function fillCity(file: string, city: Insertable<CityTable>): Promise<void> {
  const { db, connections } = sqliteFile<CityTables>({ ...fixedSource(file), make: true }, new OpenFiles(1))
  try {
    await migrate(db, cityMigrations)
    await db.insertInto('city').values(city).execute()
  } finally {
    await connections.destroy()
  }
}

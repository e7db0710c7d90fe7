/** The door to the network's database. */
import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from './files.server.ts'
import { migrate } from './migrate.server.ts'
import { networkMigrations } from './network/migrations/index.ts'
import type { NetworkDb, NetworkTables } from './network/schema.ts'
import { OpenFiles } from './open-files.server.ts'
import { fixedSource, sqliteFile } from './sqlite.server.ts'

/** Opens `dataFolder/network.db`, made if there is none, and brings it up to date. Close it with `destroy()`. */
export async function openNetwork({ dataFolder }: { readonly dataFolder: string }): Promise<NetworkDb> {
  fs.mkdirSync(dataFolder, { recursive: true })
  const source = { ...fixedSource(path.join(dataFolder, 'network.db')), make: true }
  const { db } = sqliteFile<NetworkTables>(source, new OpenFiles(1))
  await migrate(db, networkMigrations)
  syncFolder(dataFolder)
  return db
}

/** Canaries: strings that occur nowhere else, so that whoever finds one knows whose it is; and a look for strings of their kind. */
import type { Kysely } from 'kysely'
import type { City } from '#db/cities.server.ts'

/** Makes the canaries of a place, `canarynorth0042`: of one length, so that none is part of another; fit for slugs and addresses. */
export function canariesOf(place: string): () => string {
  let count = 0
  return () => `canary${place}${String(++count).padStart(4, '0')}`
}

/** Canaries, ids in their usual spelling, and unbroken words so long that they are hashes, tokens or signatures. */
const TOKENS = [
  /canary(?:north|south)\d{4}/g,
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  /(?<![A-Za-z0-9])[A-Za-z0-9]{20,}(?![A-Za-z0-9])/g,
]

/** Everything in a text by which one city could be told from another. */
export function tokensIn(text: string): ReadonlySet<string> {
  return new Set(TOKENS.flatMap((kind) => text.match(kind) ?? []))
}

/** Where each token of a city lies: `account.email`, for a box `ballot-box/ballot.slot`. */
export type Planted = ReadonlyMap<string, readonly string[]>

/** The values of every column that holds text, by `table.column`; those that are empty everywhere too. */
export type TextColumns = ReadonlyMap<string, readonly string[]>

/** All text of a city's database and of its ballot boxes, columns found by asking the databases what they have. */
export async function textColumnsOf({ db, boxes }: City, votes: readonly string[]): Promise<TextColumns> {
  const columns = new Map(await columnsOf(db as unknown as AnyDb, ''))
  for (const vote of votes) {
    const box = await boxes.find(vote)
    if (!box) throw new Error(`${vote} has no ballot box`)
    for (const [column, values] of await columnsOf(box as unknown as AnyDb, 'ballot-box/'))
      columns.set(column, [...(columns.get(column) ?? []), ...values])
  }
  return columns
}

type AnyDb = Kysely<Record<string, Record<string, unknown>>>

async function columnsOf(db: AnyDb, prefix: string): Promise<[string, string[]][]> {
  const found: [string, string[]][] = []
  for (const { name, columns } of await db.introspection.getTables()) {
    const rows = await db.selectFrom(name).selectAll().execute()
    for (const column of columns.filter(({ dataType }) => /text/i.test(dataType))) {
      const values = rows.map((row) => row[column.name]).filter((value) => value !== null)
      found.push([`${prefix}${name}.${column.name}`, values.map(String)])
    }
  }
  return found
}

/** The tokens of a city that `other` does not have. */
export function plantedIn(own: TextColumns, other: TextColumns): Planted {
  const foreign = new Set([...other.values()].flatMap((values) => [...tokensIn(values.join('\n'))]))
  const planted = new Map<string, string[]>()
  for (const [column, values] of own)
    for (const token of tokensIn(values.join('\n')))
      if (!foreign.has(token)) planted.set(token, [...(planted.get(token) ?? []), column])
  return planted
}

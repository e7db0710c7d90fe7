/** The walls of the house: what may not be imported from where, and what may not be said where. */
import ts from 'typescript'
import { circlesAmong } from './circles.ts'
import { type Import, nodesOf, type Source } from './sources.ts'

/** Of all sources, those lines of complaint that a wall has; none if it stands. */
export type Wall = (sources: readonly Source[]) => string[]

const CITY_ROOMS =
  'city|resident|elector|consultation|proposal|discussion|statement|survey|vote|ballot|moderation'
const NETWORK_ROOMS = 'network|finding|recommendation|addressee|priority|meeting|practice'

const cityRoom = new RegExp(`^app/(${CITY_ROOMS})/`)
const networkRoom = new RegExp(`^app/(${NETWORK_ROOMS})/|^app/publication/heard-`)
const cityDatabase = /^db\/(city|ballot-box)\/|^db\/cities\.server/
const networkDatabase = /^db\/network(\/|\.server)/
const driver = /^(better-sqlite3|pg|sqlite3|node:sqlite|@libsql\/.*)$/

const isServer = (file: string) => /\.server\.tsx?$/.test(file)
const isIn =
  (...folders: string[]) =>
  (file: string) =>
    folders.some((folder) => file.startsWith(folder))

/** Runs the process or the command, or is Remix's own entry: composes everything, in no browser. */
const composes = isIn('app/serve/', 'app/cli/', 'app/entry.server.tsx', 'app/world.ts', 'app/routes.ts')
const isStreet = isIn('app/routes/', 'app/root.tsx')

/** Complains of imports: those of files that are `there` which are `wrong`. */
const noImport =
  (there: (file: string) => boolean, wrong: (found: Import, source: Source) => boolean): Wall =>
  (sources) =>
    sources
      .filter(({ file }) => there(file))
      .flatMap((source) =>
        source.imports
          .filter((found) => wrong(found, source))
          .map(({ from }) => `${source.file} imports ${from}`),
      )

/** Complains of things said: nodes of files that are `there` for which `wrong` has a word. */
const noWord =
  (there: (file: string) => boolean, wrong: (node: ts.Node) => string | undefined): Wall =>
  (sources) =>
    sources
      .filter(({ file }) => there(file))
      .flatMap(({ file, tree }) =>
        [...nodesOf(tree)].flatMap((node) => {
          const word = wrong(node)
          return word ? [`${file}:${lineOf(tree, node)} says ${word}`] : []
        }),
      )

const lineOf = (tree: ts.SourceFile, node: ts.Node) =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

const isPure = isIn('app/voting/', 'app/opinion/')
/** Modules that hold plain values and know nothing. */
const PLAIN = ['app/money.ts', 'csv-parse/sync', 'csv-stringify/sync', 'zod']

export const WALLS = {
  'voting and opinion import only themselves and plain values': noImport(
    isPure,
    ({ from }, { file }) => !from.startsWith(folderOf(file)) && !PLAIN.includes(from),
  ),
  'voting and opinion know no clock, no chance and no waiting': noWord(isPure, impureWord),
  'only *.server.ts, cli and serve import db at run time': noImport(
    (file) => file.startsWith('app/') && !isServer(file) && !composes(file),
    ({ from, isType }) => from.startsWith('db/') && !isType,
  ),
  'only db imports a database driver': noImport(
    (file) => !file.startsWith('db/') && !file.startsWith('tests/') && !file.startsWith('bench/'),
    ({ from }) => driver.test(from),
  ),
  'only <plural>.server.ts files build SQL': noWord(
    (file) => file.startsWith('app/') && !isPluralServer(file),
    sqlWord,
  ),
  'SQL outside db is spoken by both engines': noWord(isIn('app/'), sqliteWord),
  'nobody but the street imports routes': noImport(
    (file) => file.startsWith('app/') && !isStreet(file),
    ({ from }) => from.startsWith('app/routes/'),
  ),
  'only routes and http know Request and Response': noWord(
    (file) => file.startsWith('app/') && !isStreet(file) && !isIn('app/http/', 'app/entry.server.tsx')(file),
    webWord,
  ),
  'rooms of a city do not import rooms of the network': noImport(
    (file) => cityRoom.test(file),
    ({ from }) => networkRoom.test(from) || networkDatabase.test(from),
  ),
  'the network never opens a city': noImport(
    (file) => networkRoom.test(file),
    ({ from }) => cityDatabase.test(from) || (cityRoom.test(from) && isServer(from)),
  ),
  'only publication bridges city and network': (sources) =>
    sources
      .filter(({ file }) => file.startsWith('app/') && !composes(file) && !isStreet(file))
      .filter(({ file }) => !file.startsWith('app/publication/'))
      .filter(({ imports }) => knows(imports, cityDatabase) && knows(imports, networkDatabase))
      .map(({ file }) => `${file} knows both databases`),
  'what runs in a browser imports nothing that must not': (sources) => {
    const reached = reachedByBrowsers(sources)
    return noImport(
      (file) => reached.has(file),
      ({ from, isType }) => !isType && isForServers(from),
    )(sources)
  },
  'db knows nothing of app': noImport(isIn('db/'), ({ from }) => from.startsWith('app/')),
  'no circle of imports': (sources) => circlesAmong(sources),
  'no style attribute': noWord(isIn('app/'), (node) =>
    ts.isJsxAttribute(node) && node.name.getText() === 'style' ? 'style=' : undefined,
  ),
  'no file is longer than 250 lines': (sources) =>
    sources
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250)
      .map(({ file, lines }) => `${file} has ${lines} lines`),
} as const satisfies Record<string, Wall>

const isForServers = (from: string) =>
  isServer(from) || driver.test(from) || /^(node:|db\/|kysely$|lucia$|nodemailer$|pino$|express$)/.test(from)

/** What is drawn, and all that it imports at run time; from routes the build itself takes out what is for servers. */
function reachedByBrowsers(sources: readonly Source[]): ReadonlySet<string> {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const reached = new Set<string>()
  const reach = (file: string): void => {
    const source = byFile.get(file)
    if (!source || reached.has(file) || isServer(file)) return
    reached.add(file)
    for (const { from, isType } of source.imports) if (!isType) reach(from)
  }
  for (const { file } of sources)
    if (/^app\/.*\.tsx$/.test(file) && !composes(file) && !isStreet(file)) reach(file)
  return reached
}

const folderOf = (file: string) => file.split('/').slice(0, 2).join('/').concat('/')
const knows = (imports: readonly Import[], what: RegExp) => imports.some(({ from }) => what.test(from))

/** `heard-publications.server.ts`, but neither `hear-publications.server.ts` (an act) nor `publication.server.ts`. */
function isPluralServer(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const words = name.replace(/\.server\.tsx?$/, '').split('-')
  return (
    isServer(name) &&
    /[^s]s$|people$/.test(words.at(-1) ?? '') &&
    !(words.length > 1 && VERBS.has(words[0] ?? ''))
  )
}

const VERBS = new Set(
  'add ask begin cast change close count dispatch end fill find found give grant hear import make notify open pay publish put read register release remove rename revise seal send set shuffle start support take tell verify withdraw write'.split(
    ' ',
  ),
)

const SQL_WORDS = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'replaceInto',
  'mergeInto',
])

function sqlWord(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && SQL_WORDS.has(node.name.text)) return node.name.text
  return ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText()) ? 'sql`…`' : undefined
}

const SQLITE_METHODS = new Set(['orIgnore', 'orReplace', 'orAbort', 'orFail', 'orRollback', 'replaceInto'])
const SQLITE_NAMES =
  /^(rowid|_rowid_|oid|glob|match|pragma.*|sqlite_.*|changes|datetime|group_concat|hex|ifnull|iif|instr|json_each|json_extract|json_group_array|json_group_object|julianday|last_insert_rowid|printf|quote|randomblob|strftime|total|total_changes|typeof|unhex|unixepoch|zeroblob)$/i

/** Kysely's words that only SQLite understands, its functions by name, and raw SQL altogether. */
function sqliteWord(node: ts.Node): string | undefined {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) return 'sql`…`'
  if (!ts.isCallExpression(node)) return undefined
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : undefined
  if (called && SQLITE_METHODS.has(called)) return called
  const isSql = /^(fn|agg|where|having|on|select|orderBy|groupBy|ref|eb)$/.test(
    called ?? node.expression.getText(),
  )
  const name = node.arguments
    .slice(0, 2)
    .find((one) => ts.isStringLiteralLike(one) && SQLITE_NAMES.test(lastPart(one.text)))
  return isSql && name ? name.getText() : undefined
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1)

function impureWord(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || node.kind === ts.SyntaxKind.AwaitKeyword)
    return node.getText()
  if (!ts.isIdentifier(node) || ts.isPropertyAssignment(node.parent)) return undefined
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
  if (isMember) return node.text === 'random' ? 'random' : undefined
  return /^(Date|performance|crypto|process|fetch|setTimeout|setInterval|Promise)$/.test(node.text)
    ? node.text
    : undefined
}

/** The web's own Request and Response; a type of ours by these names would be declared or imported. */
function webWord(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !/^(Request|Response)$/.test(node.text)) return undefined
  const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
  return isName ? undefined : node.text
}

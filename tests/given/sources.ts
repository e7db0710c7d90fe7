/** Source files as the walls see them: what each imports, and from where, read by TypeScript's own parser. */
import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface Import {
  /** A file of the house (`app/money.ts`) or the name of a package (`node:fs`, `kysely`). */
  readonly from: string
  /** Nothing of it is left at run time. */
  readonly isType: boolean
  /** The names taken, in the spelling of the module they come from; `*` for all of it. */
  readonly names: readonly string[]
}

export interface Source {
  readonly file: string
  readonly text: string
  readonly tree: ts.SourceFile
  readonly imports: readonly Import[]
}

/** Every TypeScript file under `folders`, relative to `root`, in alphabetical order. */
export function sourcesUnder(root: string, folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(folder, name)),
    )
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .sort()
    .map((file) => sourceOf(file, fs.readFileSync(path.join(root, file), 'utf8')))
}

export function sourceOf(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind)
  return { file, text, tree, imports: importsOf(tree) }
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

function importsOf(tree: ts.SourceFile): Import[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const found = declared(node) ?? called(node)
    return found ? [{ ...found, from: resolved(tree.fileName, found.from) }] : []
  })
}

/** `import … from`, `export … from`, `import('…').Type`. */
function declared(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause
    return {
      from: textOf(node.moduleSpecifier),
      isType: clause?.isTypeOnly ?? false,
      names: clause ? namesOf(clause) : [],
    }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { from: textOf(node.moduleSpecifier), isType: node.isTypeOnly, names: ['*'] }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: textOf(node.argument.literal), isType: true, names: ['*'] }
  return undefined
}

/** `import('…')`, `require('…')`. */
function called(node: ts.Node): Import | undefined {
  if (!ts.isCallExpression(node) || !node.arguments[0]) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  if (!(isImport || isRequire)) return undefined
  return { from: textOf(node.arguments[0]), isType: false, names: ['*'] }
}

function namesOf(clause: ts.ImportClause): string[] {
  const bindings = clause.namedBindings
  const named = !bindings
    ? []
    : ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements.map((element) => (element.propertyName ?? element.name).text)
  return clause.name ? ['default', ...named] : named
}

const textOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : node.getText())

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  return specifier
}

/** The papers cannot lie: README and code name the same variables, dependencies and verbs. */
import fs from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const readme = fs.readFileSync('README.md', 'utf8')
const settings = fs.readFileSync('app/serve/settings.ts', 'utf8')
const command = fs
  .readdirSync('app/cli')
  .filter((name) => /^(setup|serve|city|grant|import|tally|verify)\.ts$/.test(name))

test('every variable of the settings is in the README', () => {
  const variables = [...settings.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name ?? '')
  expect(variables.length).toBeGreaterThan(8)
  expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('every dependency has its reason in the README', () => {
  const named = (name: string) =>
    readme.includes(`\`${name}\``) ||
    [...readme.matchAll(/`(@[^`]+)\/\*`/g)].some(([, scope]) => name.startsWith(`${scope}/`))
  expect(Object.keys(packageJson.dependencies).filter((name) => !named(name))).toEqual([])
})

test('every verb of the command is in the README', () => {
  expect(command).toHaveLength(7)
  expect(command.filter((file) => !readme.includes(`meydan ${file.replace('.ts', '')}`))).toEqual([])
})

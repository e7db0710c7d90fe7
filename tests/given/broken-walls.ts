/** For each wall: sources that break it, what it then says, and sources beside them that do not. */
import type { WALLS } from './walls.ts'

interface Breach {
  /** File to text. */
  readonly broken: Readonly<Record<string, string>>
  readonly says: readonly string[]
  readonly sound: Readonly<Record<string, string>>
}

export const BREACHES: Readonly<Record<keyof typeof WALLS, Breach>> = {
  'voting and opinion import only themselves and plain values': {
    broken: {
      'app/voting/greedy.ts': `import { newId } from '#app/ids.ts'\nimport type { Vote } from '../vote/vote.ts'`,
      'app/opinion/groups.ts': `import _ from 'lodash'`,
    },
    says: [
      'app/voting/greedy.ts imports app/ids.ts',
      'app/voting/greedy.ts imports app/vote/vote.ts',
      'app/opinion/groups.ts imports lodash',
    ],
    sound: { 'app/voting/count.ts': `import { greedy } from './rules/greedy.ts'\nimport '#app/money.ts'` },
  },
  'voting and opinion know no clock, no chance and no waiting': {
    broken: {
      'app/voting/ties.ts': `export const draw = () => Math.random()\nexport const day = new Date()`,
      'app/opinion/groups.ts': `export const groups = async () => {}`,
    },
    says: [
      'app/voting/ties.ts:1 says random',
      'app/voting/ties.ts:2 says Date',
      'app/opinion/groups.ts:1 says async',
    ],
    sound: { 'app/voting/pabulib.ts': `/** Date of the file */\nexport const meta = { Date: 'date' }` },
  },
  'only *.server.ts, cli and serve import db at run time': {
    broken: {
      'app/vote/vote.ts': `import { openCities } from '#db/cities.server.ts'`,
      'app/routes/$city+/votes.tsx': `import { shared, type X } from '#db/shared.server.ts'`,
    },
    says: [
      'app/vote/vote.ts imports db/cities.server.ts',
      'app/routes/$city+/votes.tsx imports db/shared.server.ts',
    ],
    sound: {
      'app/vote/votes.server.ts': `import { shared } from '#db/shared.server.ts'`,
      'app/vote/ballot.ts': `import type { CityDb } from '#db/city/schema.ts'`,
      'app/cli/setup.ts': `import { openCities } from '#db/cities.server.ts'`,
    },
  },
  'only db imports a database driver': {
    broken: {
      'app/vote/votes.server.ts': `import Database from 'better-sqlite3'\nconst pg = await import('pg')`,
    },
    says: ['app/vote/votes.server.ts imports better-sqlite3', 'app/vote/votes.server.ts imports pg'],
    sound: { 'db/sqlite.server.ts': `import Database from 'better-sqlite3'` },
  },
  'only <plural>.server.ts files build SQL': {
    broken: {
      'app/vote/close-votes.server.ts': `export const all = (db) => db.selectFrom('vote')`,
      'app/vote/vote.server.ts': `db\n  .insertInto('vote')`,
      'app/routes/$city+/votes.tsx': `db.deleteFrom('vote')`,
    },
    says: [
      'app/vote/close-votes.server.ts:1 says selectFrom',
      'app/vote/vote.server.ts:1 says insertInto',
      'app/routes/$city+/votes.tsx:1 says deleteFrom',
    ],
    sound: {
      'app/vote/votes.server.ts': `db.updateTable('vote')`,
      'app/publication/heard-publications.server.ts': `db.selectFrom('heard_publication')`,
      'db/city/migrations/0001.ts': `db.insertInto('city')`,
    },
  },
  'SQL outside db is spoken by both engines': {
    broken: {
      'app/vote/votes.server.ts': [
        `db.insertInto('vote').orIgnore()`,
        `db.selectFrom('vote').select((eb) => eb.fn('json_extract', ['rule']))`,
        `db.selectFrom('vote').orderBy('vote.rowid')`,
        `db.selectFrom('vote').where('title', 'glob', 'a*')`,
        `const raw = sql\`select 1\``,
      ].join('\n'),
    },
    says: [
      'app/vote/votes.server.ts:1 says orIgnore',
      "app/vote/votes.server.ts:2 says 'json_extract'",
      "app/vote/votes.server.ts:3 says 'vote.rowid'",
      "app/vote/votes.server.ts:4 says 'glob'",
      'app/vote/votes.server.ts:5 says sql`…`',
    ],
    sound: {
      'app/vote/votes.server.ts': `db.selectFrom('vote').select((eb) => eb.fn.countAll()).where('total_cost', '=', 'total')`,
      'app/text/quotes.ts': `t('quote')\nconst total = sum('total')`,
    },
  },
  'nobody but the street imports routes': {
    broken: { 'app/vote/cast.server.ts': `import type { CityVisit } from '#app/routes/gate.server.ts'` },
    says: ['app/vote/cast.server.ts imports app/routes/gate.server.ts'],
    sound: { 'app/routes/$city+/votes.tsx': `import { cityOf } from '#app/routes/gate.server.ts'` },
  },
  'only routes and http know Request and Response': {
    broken: {
      'app/vote/cast-ballot.server.ts': `export const cast = (request: Request) => new Response()`,
      'app/serve/health.server.ts': `type Answer = Promise<Response>`,
    },
    says: [
      'app/vote/cast-ballot.server.ts:1 says Request',
      'app/vote/cast-ballot.server.ts:1 says Response',
      'app/serve/health.server.ts:1 says Response',
    ],
    sound: {
      'app/routes/settings.tsx': `const asked: Request = request`,
      'app/http/answers.server.ts': `new Response()`,
      'app/serve/server.ts': `import type { IncomingMessage, ServerResponse } from 'node:http'\n// a Request`,
    },
  },
  'rooms of a city do not import rooms of the network': {
    broken: {
      'app/proposal/proposal-page.server.ts': `import { tracesOf } from '#app/recommendation/traces.server.ts'`,
      'app/vote/vote.ts': `import type { Heard } from '../publication/heard-publication.ts'`,
      'app/resident/desk.server.ts': `import type { NetworkDb } from '#db/network/schema.ts'`,
    },
    says: [
      'app/proposal/proposal-page.server.ts imports app/recommendation/traces.server.ts',
      'app/vote/vote.ts imports app/publication/heard-publication.ts',
      'app/resident/desk.server.ts imports db/network/schema.ts',
    ],
    sound: {
      'app/routes/$city+/consultations.tsx': `import { tracesOf } from '#app/recommendation/traces.server.ts'`,
      'app/vote/result.server.ts': `import { publicationsOf } from '#app/publication/publications.server.ts'`,
    },
  },
  'the network never opens a city': {
    broken: {
      'app/finding/find.server.ts': `import { openCities } from '#db/cities.server.ts'`,
      'app/recommendation/drafts.server.ts': `import { votesOf } from '#app/vote/votes.server.ts'`,
      'app/publication/heard-publications.server.ts': `import type { CityDb } from '#db/city/schema.ts'`,
    },
    says: [
      'app/finding/find.server.ts imports db/cities.server.ts',
      'app/recommendation/drafts.server.ts imports app/vote/votes.server.ts',
      'app/publication/heard-publications.server.ts imports db/city/schema.ts',
    ],
    sound: { 'app/finding/finding.ts': `import { THEMES } from '#app/consultation/themes.ts'` },
  },
  'only publication bridges city and network': {
    broken: {
      'app/mail/tell.server.ts': `import type { CityDb } from '#db/city/schema.ts'\nimport type { NetworkDb } from '#db/network/schema.ts'`,
    },
    says: ['app/mail/tell.server.ts knows both databases'],
    sound: {
      'app/publication/tell-network.server.ts': `import type { CityDb } from '#db/city/schema.ts'\nimport type { NetworkDb } from '#db/network/schema.ts'`,
    },
  },
  'what runs in a browser imports nothing that must not': {
    broken: {
      'app/vote/ballot-form.tsx': `import { remaining } from './remaining.ts'\nimport { votesOf } from './votes.server.ts'`,
      'app/vote/remaining.ts': `import { createHash } from 'node:crypto'`,
    },
    says: [
      'app/vote/ballot-form.tsx imports app/vote/votes.server.ts',
      'app/vote/remaining.ts imports node:crypto',
    ],
    sound: {
      'app/vote/vote-card.tsx': `import type { Vote } from './votes.server.ts'`,
      'app/publication/signature.ts': `import { createHash } from 'node:crypto'`,
    },
  },
  'db knows nothing of app': {
    broken: { 'db/city/schema.ts': `import type { Rule } from '#app/voting/rule.ts'` },
    says: ['db/city/schema.ts imports app/voting/rule.ts'],
    sound: { 'db/cities.server.ts': `import type { CityDb } from './city/schema.ts'` },
  },
  'no circle of imports': {
    broken: {
      'app/vote/c.ts': `import '#app/vote/a.ts'`,
      'app/vote/a.ts': `import type { B } from './b.ts'`,
      'app/vote/b.ts': `export * from './c.ts'`,
    },
    says: ['app/vote/a.ts -> app/vote/b.ts -> app/vote/c.ts -> app/vote/a.ts'],
    sound: {
      'app/vote/a.ts': `import './b.ts'\nimport './c.ts'`,
      'app/vote/b.ts': `import './c.ts'`,
      'app/vote/c.ts': '',
    },
  },
  'no style attribute': {
    broken: { 'app/ui/bar.tsx': `export const Bar = () => <i style={{ width: 1 }} />` },
    says: ['app/ui/bar.tsx:1 says style='],
    sound: {
      'app/ui/bar.tsx': `export const Bar = ({ nonce }) => <style nonce={nonce}>{'i{width:1px}'}</style>`,
    },
  },
  'no file is longer than 250 lines': {
    broken: { 'app/vote/long.ts': 'export {}\n'.repeat(251) },
    says: ['app/vote/long.ts has 251 lines'],
    sound: { 'app/vote/long.ts': 'export {}\n'.repeat(250) },
  },
}

// One law per room: what belongs in each folder below `src`, and what that may import of this package.
// `@model-release/…-common` is free to all. Lint says the law to whoever breaks it.
// Shape: `scripts/eslint/rooms.cjs`. Tests and `__testUtils__` are free.

/** What every adapter may import: never a use case, never another adapter. */
const ADAPTER = ['lib', 'domain', 'readers', 'ports'];

/** What every use case may import beside other use cases. */
const USE_CASE = [
  'lib',
  'domain',
  'domain/views',
  'readers',
  'review',
  'ports',
];

/** @type {import('../../scripts/eslint/rooms.cjs').Rooms} */
const rooms = {
  lib: { law: 'Utilities that import no other room.', may: [] },
  domain: {
    law: 'The rules of a release. Pure: what it needs of the world is an argument.',
    may: ['lib'],
    pure: ['.'],
  },
  'domain/views': {
    law: 'Turns releases into API responses and holds no rules. Pure.',
    may: ['lib', 'domain'],
    pure: ['.'],
  },
  readers: {
    law: 'Bytes or text in, facts out, bounded. Never a release.',
    may: ['lib'],
    pure: ['evaluation', 'modelCard'],
  },
  review: {
    law: 'What reviewers are told: advice, changes, the packet. It decides and looks up nothing.',
    may: ['lib', 'domain', 'domain/views', 'readers'],
    pure: ['advice', 'changes'],
  },
  ports: {
    law: 'Interfaces and their types: what use cases need and adapters implement.',
    may: ['lib', 'domain'],
  },

  // Use cases meet adapters at ports alone. They build on each other in this order.
  'service/people': {
    law: 'Use cases about people: who calls, who owns, who acts for whom. Ports, never an adapter.',
    may: USE_CASE,
  },
  'service/releases': {
    law: 'Use cases of releases. Ports, never an adapter.',
    may: [...USE_CASE, 'service/people'],
  },
  'service/evidence': {
    law: 'Use cases of stored files. Ports, never an adapter.',
    may: [...USE_CASE, 'service/people', 'service/releases'],
  },
  'service/gate': {
    law: 'Use cases of the deployment gate. Ports, never an adapter.',
    may: [...USE_CASE, 'service/people', 'service/releases'],
  },
  'service/discussion': {
    law: 'Use cases of comments, mentions and watching. Ports, never an adapter.',
    may: [...USE_CASE, 'service/people', 'service/releases'],
  },
  'service/runbooks': {
    law: 'Use cases of published runbooks. Ports, never an adapter.',
    may: [...USE_CASE, 'service/people'],
  },
  'service/review': {
    law: 'What people look up before they decide. Keeps nothing, decides nothing. Ports, never an adapter.',
    may: [
      ...USE_CASE,
      'service/people',
      'service/releases',
      'service/evidence',
    ],
  },

  database: {
    law: 'Implements ports with tables. Rows never leave it.',
    may: ADAPTER,
    tools: ['knex'],
    keeps: ['mapping'],
  },
  catalog: { law: 'Implements ports with the catalog.', may: ADAPTER },
  storage: {
    law: 'Implements ports with a folder or a bucket.',
    may: ADAPTER,
  },
  permissions: {
    law: 'Implements ports with the permission framework.',
    may: ADAPTER,
  },
  outbox: {
    law: 'Delivers messages. Knows ports, never a use case.',
    may: ADAPTER,
  },
  scanning: {
    law: 'Has stored files scanned. Knows ports, never a use case.',
    may: ADAPTER,
  },
  runbooks: {
    law: 'Reads and checks the runbooks of the portal.',
    may: ADAPTER,
  },
  config: {
    law: 'app-config in, values of the domain and of the review out.',
    may: ['lib', 'domain', 'review'],
  },
  http: {
    law: 'Parse, credentials, one service call, respond.',
    may: [
      'lib',
      // For the types that services return: ranges of bytes, streams.
      'ports',
      'service/discussion',
      'service/evidence',
      'service/gate',
      'service/people',
      'service/releases',
      'service/review',
      'service/runbooks',
    ],
    tools: ['express', 'express-promise-router'],
  },

  '.': {
    law: 'The composition root: where ports meet what implements them.',
    may: [
      'lib',
      'domain',
      'domain/views',
      'readers',
      'review',
      'ports',
      'service/people',
      'service/releases',
      'service/discussion',
      'service/evidence',
      'service/gate',
      'service/runbooks',
      'service/review',
      'database',
      'catalog',
      'storage',
      'permissions',
      'outbox',
      'scanning',
      'runbooks',
      'config',
      'http',
    ],
    tools: ['knex', 'express', 'express-promise-router'],
  },
};

/** Packages that belong to one room each. */
const tools = {
  knex: 'Only database/ knows how things are stored.',
  express: 'Only http/ knows that there are requests.',
  'express-promise-router': 'Only http/ knows that there are requests.',
};

module.exports = { rooms, tools };

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { isPostgres } from './operations/engine';
import { ENGINES } from './__testUtils__/openDatabase';

const migrations = {
  directory: resolvePackagePath(
    '@model-release/backstage-plugin-model-release-backend',
    'migrations',
  ),
};

const runbook = {
  name: 'fine-tuned-model',
  version: '1.0.0',
  digest: 'sha256:b',
  definition: '{"spec":{"risk":"high"}}',
  source: 'test',
  first_seen_at: '2026-03-02T08:00:00.000Z',
};
const release = {
  id: 'release-1',
  version: 1,
  status: 'in_review',
  entity_ref: 'resource:default/support-replies',
  model: '',
  checkpoint_id: 'sr-lora-0042',
  checkpoint_digest: null,
  environment: 'production',
  runbook_name: runbook.name,
  runbook_version: runbook.version,
  runbook_digest: runbook.digest,
  requester_ref: 'user:default/nora',
  created_at: '2026-03-02T08:00:00.000Z',
  updated_at: '2026-03-02T08:00:00.000Z',
  due_at: '2026-03-03T16:00:00.000Z',
  open_key: '["support-replies"]',
  audit_seq: 1,
  audit_head: 'sha256:1',
  details: JSON.stringify({
    prerequisites: [
      { key: 'model-card', detail: 'Read from the request.' },
      { key: 'accountable-owner', detail: 'group:default/support-ml' },
    ],
  }),
};
const step = {
  release_id: release.id,
  key: 'scope',
  position: 0,
  version: 1,
  status: 'active',
  type: 'manual',
  owner_source: 'test',
  signatures: '[]',
};
const owner = {
  release_id: release.id,
  step_key: step.key,
  owner_ref: 'group:default/appsec',
  position: 0,
  active: true,
};
const evidence = {
  id: 'evidence-1',
  release_id: release.id,
  step_key: step.key,
  position: 0,
  file_name: 'sr-lora-0042.zip',
  media_type: 'application/zip',
  size: 5_000_000_000,
  digest: 'sha256:e',
  stored_at: '2026-03-02T08:00:00.000Z',
  stored_by: 'user:default/otto',
};
const idempotencyKey = {
  requester_ref: 'user:default/nora',
  key: 'key-1',
  request_digest: 'sha256:c',
  release_id: release.id,
  created_at: '2026-03-02T08:00:00.000Z',
};
const event = {
  release_id: release.id,
  seq: 1,
  type: 'release.opened',
  at: '2026-03-02T08:00:00.000Z',
  actor_ref: 'user:default/nora',
  data: '{}',
  prev_hash: 'sha256:0',
  hash: 'sha256:1',
};
const message = {
  id: 'msg-1',
  kind: 'webhook',
  release_id: release.id,
  step_key: step.key,
  target: 'release-ticket',
  payload: '{}',
  status: 'pending',
  attempts: 1,
  created_at: '2026-03-02T08:00:00.000Z',
  next_attempt_at: '2026-03-02T08:00:00.000Z',
};
const attempt = {
  message_id: message.id,
  number: 1,
  at: '2026-03-02T08:00:01.000Z',
  latency_ms: 12,
};
const delegation = {
  id: 'delegation-1',
  delegator_ref: 'user:default/ana',
  delegate_ref: 'user:default/bo',
  first_day: '2026-03-02',
  last_day: '2026-03-06',
  starts_at: '2026-03-02T00:00:00.000Z',
  ends_at: '2026-03-07T00:00:00.000Z',
  reason: '"On leave"',
  created_at: '2026-03-01T08:00:00.000Z',
  ended_at: null,
};

async function insertFirstRows(database: Knex) {
  await database('runbooks').insert(runbook);
  await database('releases').insert(release);
  await database('release_steps').insert(step);
  await database('step_owners').insert(owner);
  await database('evidence').insert(evidence);
  await database('idempotency_keys').insert(idempotencyKey);
}

async function migrateUpTo(database: Knex, name: string) {
  for (;;) {
    const [, [applied]] = await database.migrate.up(migrations);
    if (applied.endsWith(`${name}.js`)) {
      return;
    }
  }
}

async function listTables(database: Knex): Promise<string[]> {
  const rows: Array<{ name: string }> = isPostgres(database)
    ? await database('information_schema.tables')
        .where({ table_schema: 'public' })
        .select('table_name as name')
    : await database('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(row => row.name)
    .filter(name => !/^(knex|sqlite)_/.test(name))
    .sort();
}

/** What keeps the tables fast and their rows unchanged. */
async function listIndexesAndTriggers(database: Knex): Promise<string[]> {
  const rows: Array<{ name: string }> = isPostgres(database)
    ? await database.unionAll([
        database('pg_indexes')
          .where({ schemaname: 'public' })
          .select('indexname as name'),
        database('pg_trigger').select('tgname as name'),
      ])
    : await database('sqlite_master')
        .whereIn('type', ['index', 'trigger'])
        .select('name');
  return rows.map(row => row.name).sort();
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(engine);
  });

  afterEach(async () => {
    await database.destroy();
  });

  it('init keeps releases, and goes again with data in it', async () => {
    await migrateUpTo(database, 'init');
    await insertFirstRows(database);
    await expect(database('releases').first()).resolves.toEqual(release);
    await expect(
      database('evidence')
        .first()
        .then(row => Number(row.size)),
    ).resolves.toBe(evidence.size);

    await database.migrate.down(migrations);
    await expect(listTables(database)).resolves.toEqual([]);
  });

  it('init lets a subject have one open release and many closed ones', async () => {
    await migrateUpTo(database, 'init');
    await insertFirstRows(database);
    await expect(
      database('releases').insert({ ...release, id: 'release-2' }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    for (const id of ['release-3', 'release-4']) {
      await database('releases').insert({ ...release, id, open_key: null });
    }
    await expect(database('releases')).resolves.toHaveLength(3);
  });

  it('init ties a release to the very runbook that is stored', async () => {
    await migrateUpTo(database, 'init');
    await insertFirstRows(database);
    await expect(
      database('releases').insert({
        ...release,
        id: 'release-2',
        open_key: null,
        runbook_digest: 'sha256:f',
      }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/foreign key/i) });
  });

  it.each([
    ['events', { actor_ref: 'user:default/mallory' }],
    ['runbooks', { definition: '{"steps":[]}' }],
  ])('events lets nobody change or remove %s', async (table, change) => {
    await migrateUpTo(database, 'events');
    await insertFirstRows(database);
    await database('events').insert(event);
    const written = await database(table);
    const refusal = {
      message: expect.stringContaining(`${table} is append-only`),
    };

    await expect(database(table).update(change)).rejects.toMatchObject(refusal);
    await expect(database(table).delete()).rejects.toMatchObject(refusal);
    await expect(database(table)).resolves.toEqual(written);
    expect(written).toHaveLength(1);
  });

  it('events goes again with data in it, and what it forbade with it', async () => {
    await migrateUpTo(database, 'events');
    await insertFirstRows(database);
    await database('events').insert(event);

    await database.migrate.down(migrations);
    await expect(listTables(database)).resolves.not.toContain('events');
    await expect(
      database('runbooks').update({ source: 'elsewhere' }),
    ).resolves.toBe(1);
  });

  it('outbox keeps messages, and goes again with data in it', async () => {
    await migrateUpTo(database, 'outbox');
    await insertFirstRows(database);
    await database('outbox').insert(message);
    await database('delivery_attempts').insert(attempt);
    await expect(database('outbox').first()).resolves.toMatchObject(message);
    await expect(database('delivery_attempts').first()).resolves.toMatchObject(
      attempt,
    );

    await database.migrate.down(migrations);
    await expect(listTables(database)).resolves.not.toContain('outbox');
  });

  it('failed_webhooks lists what failed for its owners, and nothing else, until it goes', async () => {
    await migrateUpTo(database, 'scans');
    await insertFirstRows(database);
    await database('step_owners').delete();
    const cases = [
      ['approved', 'failed'],
      ['revoked', 'failed'],
      ['approved', 'completed'],
    ];
    for (const [releaseStatus, stepStatus] of cases) {
      const id = `${releaseStatus}-${stepStatus}`;
      await database('releases').insert({
        ...release,
        id,
        status: releaseStatus,
        open_key: null,
        risk: 'high',
        model_owner_ref: '',
      });
      await database('release_steps').insert({
        ...step,
        release_id: id,
        status: stepStatus,
      });
      await database('step_owners').insert({
        ...owner,
        release_id: id,
        active: false,
      });
    }
    const listed = () =>
      database('step_owners').whereRaw('active').pluck('release_id');

    await migrateUpTo(database, 'failed_webhooks');
    await expect(listed()).resolves.toEqual(['approved-failed']);
    await database.migrate.down(migrations);
    await expect(listed()).resolves.toEqual([]);
  });

  it('nobody_can_act keeps why nobody could do a step, and goes again with data in it', async () => {
    await migrateUpTo(database, 'failed_webhooks');
    await insertFirstRows(database);
    const [stepBefore] = await database('release_steps');
    const guards = await listIndexesAndTriggers(database);

    await migrateUpTo(database, 'nobody_can_act');
    await expect(database('release_steps').first()).resolves.toEqual({
      ...stepBefore,
      nobody: null,
    });
    await database('release_steps').update({ nobody: '{}' });

    await database.migrate.down(migrations);
    await expect(database('release_steps')).resolves.toEqual([stepBefore]);
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(guards);
  });

  it('visits keeps who has seen what, and goes again with data in it', async () => {
    await migrateUpTo(database, 'list');
    await insertFirstRows(database);
    const before = await listIndexesAndTriggers(database);

    await migrateUpTo(database, 'visits');
    const visit = { release_id: release.id, user_ref: 'user:default/ana' };
    await database('visits').insert({ ...visit, seq: 1, seen_at: event.at });
    await expect(database('visits')).resolves.toEqual([
      { ...visit, seq: 1, seen_at: event.at, since_seq: null, since_at: null },
    ]);

    await database.migrate.down(migrations);
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(before);
  });

  it('serving tells when releases from before were released, and goes again with data in it', async () => {
    await migrateUpTo(database, 'people');
    await insertFirstRows(database);
    await database('outbox').insert({ ...message, reference: 'CHG-0002' });
    const at = '2026-03-04T08:00:00.000Z';
    const ended = { ...release, open_key: null };
    for (const status of ['released', 'revoked', 'withdrawn']) {
      await database('releases').insert({ ...ended, id: status, status });
      await database('events').insert({ ...event, release_id: status });
      if (status !== 'withdrawn') {
        const type = 'release.released';
        const next = { ...event, release_id: status, seq: 2, type, at };
        await database('events').insert(next);
      }
    }
    await migrateUpTo(database, 'nobody_can_act');

    await migrateUpTo(database, 'serving');
    const rows = await database('releases').orderBy('id');
    expect(rows.map(row => [row.id, row.released_at])).toEqual([
      [release.id, null],
      ['released', at],
      ['revoked', at],
      ['withdrawn', null],
    ]);

    const guards = await listIndexesAndTriggers(database);

    await database.migrate.down(migrations);
    const [first] = await database('releases');
    expect(first).not.toHaveProperty('released_at');
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(
      guards.filter(
        name => !/^(releases_digest|outbox_reference)_idx$/.test(name),
      ),
    );
  });

  it('list adds indexes, and goes again with data in it', async () => {
    await migrateUpTo(database, 'discussion');
    await insertFirstRows(database);
    const guards = await listIndexesAndTriggers(database);
    await migrateUpTo(database, 'list');
    const added = (await listIndexesAndTriggers(database)).filter(
      name => !guards.includes(name),
    );
    expect(added.sort()).toEqual([
      'releases_environment_idx',
      'releases_released_idx',
      'releases_risk_idx',
      'releases_status_idx',
      'releases_updated_idx',
    ]);
    await database.migrate.down(migrations);
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(guards);
    await expect(database('releases')).resolves.toHaveLength(1);
  });

  it('previous_round tells of open steps how they were done before, and goes again with data in it', async () => {
    await migrateUpTo(database, 'serving');
    await insertFirstRows(database);
    const ofStep = {
      release_id: release.id,
      step_key: step.key,
      prev_hash: 'sha256:0',
      data: '{}',
    };
    await database('release_steps').update({ result: '{"type":"manual"}' });
    const done = { ...ofStep, seq: 2, hash: 'sha256:2', at: 'Monday' };
    await database('events').insert([
      { ...done, type: 'step.completed', actor_ref: 'user:default/lena' },
      {
        ...ofStep,
        seq: 3,
        hash: 'sha256:3',
        at: 'Tuesday',
        type: 'step.reopened',
        actor_ref: 'user:default/nora',
        data: '{"reason":"The request was amended: Wider"}',
      },
    ]);
    const [stepBefore] = await database('release_steps');
    const guards = await listIndexesAndTriggers(database);

    await migrateUpTo(database, 'previous_round');
    const { previous_round } = await database('release_steps').first();
    expect(JSON.parse(previous_round)).toEqual({
      completedAt: 'Monday',
      completedBy: 'user:default/lena',
      reopened: {
        cause: 'amended',
        by: 'user:default/nora',
        at: 'Tuesday',
        reason: 'Wider',
      },
    });

    await database.migrate.down(migrations);
    await expect(database('release_steps')).resolves.toEqual([stepBefore]);
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(guards);
  });

  it('discussion has the comments from before, and goes again with data in it', async () => {
    await migrateUpTo(database, 'serving');
    await insertFirstRows(database);
    await database('events').insert([
      event,
      {
        ...event,
        seq: 2,
        type: 'comment.added',
        actor_ref: 'user:default/otto',
        data: '{"comment":"Which \\u0000 queue?"}',
      },
    ]);
    const tables = await listTables(database);

    await migrateUpTo(database, 'discussion');
    await expect(database('comments')).resolves.toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        release_id: release.id,
        step_key: null,
        reply_to: null,
        created_at: event.at,
        author_ref: 'user:default/otto',
        delegated_by: null,
        text: '"Which \\u0000 queue?"',
        mentions: '[]',
        edited_at: null,
      },
    ]);
    await database('watches').insert({
      person_ref: 'user:default/otto',
      kind: 'release',
      subject: release.id,
      watching: false,
      since: event.at,
    });
    await database('readers').insert({
      person_ref: 'user:default/otto',
      criteria: '"all"',
      seen_at: event.at,
    });

    await database.migrate.down(migrations);
    await expect(listTables(database)).resolves.toEqual(tables);
    await expect(database('events')).resolves.toHaveLength(2);
  });

  it('people tells the risk and the owner of the model for releases from before', async () => {
    await migrateUpTo(database, 'outbox');
    await insertFirstRows(database);
    await database('runbooks').insert({
      ...runbook,
      version: '2.0.0',
      digest: 'sha256:d',
      definition: '{"spec":{"risk":"low"}}',
    });
    const other = {
      ...release,
      runbook_version: '2.0.0',
      runbook_digest: 'sha256:d',
      open_key: null,
      details: '{"prerequisites":[]}',
    };
    // More than are read at once.
    const ids = Array.from({ length: 501 }, (_, n) => `release-x${n}`);
    await database.batchInsert(
      'releases',
      ids.map(id => ({ ...other, id, details: release.details })),
      20,
    );
    await database('releases').insert({ ...other, id: 'release-z' });

    await migrateUpTo(database, 'people');
    await expect(
      database('releases').where({ id: release.id }).first(),
    ).resolves.toEqual({
      ...release,
      risk: 'high',
      model_owner_ref: 'group:default/support-ml',
      revoked_at: null,
    });
    await expect(
      database('releases')
        .whereIn('id', ids)
        .where({ risk: 'low', model_owner_ref: 'group:default/support-ml' }),
    ).resolves.toHaveLength(ids.length);
    await expect(
      database('releases').where({ id: 'release-z' }).first(),
    ).resolves.toMatchObject({ risk: 'low', model_owner_ref: '' });
  });

  it('people goes again with data in it, and takes only its own with it', async () => {
    await migrateUpTo(database, 'outbox');
    await insertFirstRows(database);
    await database('outbox').insert(message);
    const tables = await listTables(database);
    const guards = await listIndexesAndTriggers(database);
    const [releaseBefore] = await database('releases');
    const [stepBefore] = await database('release_steps');

    await migrateUpTo(database, 'people');
    await database('delegations').insert(delegation);
    await database('events').insert({
      ...event,
      on_behalf_of: 'user:default/ana',
    });
    await database('release_steps').update({
      completed_on_behalf_of: 'user:default/ana',
      reassignment: '{}',
    });
    await database('outbox').update({ status: 'cancelled' });
    await expect(database('delegations')).resolves.toEqual([delegation]);

    await database.migrate.down(migrations);
    await expect(listTables(database)).resolves.toEqual(tables);
    await expect(listIndexesAndTriggers(database)).resolves.toEqual(guards);
    await expect(database('releases')).resolves.toEqual([releaseBefore]);
    await expect(database('release_steps')).resolves.toEqual([stepBefore]);
    await expect(database('events')).resolves.toEqual([
      { ...event, delegated_by: null, step_key: null },
    ]);
    await expect(database('outbox')).resolves.toMatchObject([
      { ...message, status: 'failed' },
    ]);

    await migrateUpTo(database, 'people');
    await expect(database('delegations')).resolves.toEqual([]);
    await expect(database('releases').first()).resolves.toMatchObject({
      risk: 'high',
      model_owner_ref: 'group:default/support-ml',
    });
  });

  it.each(['up', 'down'])(
    'people, gone %s, leaves events and runbooks as unchangeable as they were',
    async direction => {
      await migrateUpTo(database, 'outbox');
      await insertFirstRows(database);
      await database('events').insert(event);
      await migrateUpTo(database, 'people');
      if (direction === 'down') {
        await database.migrate.down(migrations);
      }
      for (const [table, column] of [
        ['events', 'actor_ref'],
        ['runbooks', 'source'],
      ]) {
        const refusal = {
          message: expect.stringContaining(`${table} is append-only`),
        };
        await expect(
          database(table).update({ [column]: 'mallory' }),
        ).rejects.toMatchObject(refusal);
        await expect(database(table).delete()).rejects.toMatchObject(refusal);
      }
    },
  );

  it('scans goes again with data in it, and its messages with it', async () => {
    await migrateUpTo(database, 'outbox');
    await insertFirstRows(database);
    await database('outbox').insert(message);
    await database('delivery_attempts').insert(attempt);
    const others = await database('outbox');
    await migrateUpTo(database, 'scans');
    await expect(database('evidence')).resolves.toMatchObject([{ scan: null }]);
    await database('evidence').update({ scan: '{"status":"pending"}' });
    const scan = { ...message, id: 'scan-1', kind: 'scan', target: null };
    await database('outbox').insert(scan);
    await database('delivery_attempts').insert({
      ...attempt,
      message_id: scan.id,
    });

    await database.migrate.down(migrations);
    await expect(database('outbox')).resolves.toEqual(others);
    await expect(database('delivery_attempts')).resolves.toMatchObject([
      attempt,
    ]);
    const [row] = await database('evidence');
    expect(row).not.toHaveProperty('scan');
    expect(row).toMatchObject({ id: evidence.id });
  });

  it('can all be undone and applied again', async () => {
    await database.migrate.latest(migrations);
    const tables = await listTables(database);
    await database.migrate.rollback(migrations, true);
    await expect(listTables(database)).resolves.toEqual([]);
    await database.migrate.latest(migrations);
    await expect(listTables(database)).resolves.toEqual(tables);
    expect(tables).toEqual([
      'comments',
      'delegations',
      'delivery_attempts',
      'events',
      'evidence',
      'evidence_care',
      'idempotency_keys',
      'outbox',
      'readers',
      'release_steps',
      'releases',
      'runbooks',
      'signed_packets',
      'step_owners',
      'visits',
      'watches',
    ]);
  });
});

// SQLite keeps no comments.
describe.each(
  databases.eachSupportedId().filter(([id]) => id.startsWith('POSTGRES')),
)('migrations on %s, for people who read the schema', engine => {
  it('comment on every table and column', async () => {
    const database = await databases.init(engine);
    await database.migrate.latest(migrations);
    const { rows } = await database.raw(`
      SELECT class.relname AS "table", attribute.attname AS "column"
      FROM pg_class class
      JOIN pg_attribute attribute ON attribute.attrelid = class.oid
      LEFT JOIN pg_description description
        ON description.objoid = class.oid AND description.objsubid = attribute.attnum
      WHERE class.relkind = 'r' AND class.relnamespace = 'public'::regnamespace
        AND class.relname NOT LIKE 'knex%' AND NOT attribute.attisdropped
        AND (attribute.attnum > 0 AND description.description IS NULL
          OR obj_description(class.oid) IS NULL)`);
    expect(rows).toEqual([]);
    await database.destroy();
  });
});

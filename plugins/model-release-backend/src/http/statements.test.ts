import { TestDatabases } from '@backstage/backend-test-utils';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Knex } from 'knex';
import {
  expectStatus,
  person,
  stepOf,
  TestPortal,
} from '../__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** The SQL statements that run while something is done, transaction brackets left out. */
async function statementsOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (!/^(BEGIN|COMMIT)/i.test(sql)) {
      statements.push(sql);
    }
  };
  knex.on('query', listen);
  await work();
  knex.removeListener('query', listen);
  return statements;
}

/**
 * The most statements each request may take. Lower them when you can; never raise one unexplained. One
 * of each asks who stands in for whom now: pages show it, and rules judge by it. One of those of a
 * creation looks for an open release first: a conflict then costs no look at the catalog and leaves no
 * model card behind.
 */
const BUDGET = { list: 4, detail: 5, complete: 13, create: 8, readiness: 8 };

describe.each(databases.eachSupportedId())('SQL statements on %s', engine => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({
      knex: await databases.init(engine),
      // The relay works on its own time, and its statements are no part of a request.
      sendsMessages: false,
    });
    for (const environment of ['one', 'two', 'three']) {
      await portal.create({ environment });
    }
  });

  afterAll(async () => {
    await portal.stop();
  });

  const first = async () => {
    const response = await portal.send('get', '/v1/releases?environment=one');
    return portal.get(response.body.items[0].id);
  };

  it('stay within budget for a list, however many releases are in it', async () => {
    const list = () => portal.send('get', '/v1/releases?status=pending');
    // The first one reads the runbook, which is known from then on.
    await list();
    const statements = await statementsOf(portal.knex, async () => {
      const response = await list();
      expect(response.body.items).toHaveLength(3);
    });
    expect(statements.length).toBeLessThanOrEqual(BUDGET.list);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('stay within budget for one release', async () => {
    const { id } = await first();
    const statements = await statementsOf(portal.knex, () => portal.get(id));
    expect(statements.length).toBeLessThanOrEqual(BUDGET.detail);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('stay within budget for what is known before a form is filled in', async () => {
    const { entityRef } = aCreateRequest();
    const query = `entityRef=${encodeURIComponent(entityRef)}`;
    const statements = await statementsOf(portal.knex, async () => {
      const response = await portal.send('get', `/v1/readiness?${query}`);
      expectStatus(response, 200);
    });
    expect(statements.length).toBeLessThanOrEqual(BUDGET.readiness);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('stay within budget when a release is opened', async () => {
    const statements = await statementsOf(portal.knex, async () => {
      const response = await portal
        .send('post', '/v1/releases')
        .send(aCreateRequest({ environment: 'four' }));
      expectStatus(response, 201);
    });
    expect(statements.length).toBeLessThanOrEqual(BUDGET.create);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('stay within budget when a step is completed that opens three others', async () => {
    const release = await first();
    // Whoever acts has been here before: what they may read is stored at the first visit.
    await portal.get(release.id, person('lena'));
    const step = stepOf(release, 'scope-and-ownership');
    const checklist = Object.fromEntries(
      (step.checklist ?? []).map(entry => [entry.key, true]),
    );
    const statements = await statementsOf(portal.knex, async () => {
      const response = await portal
        .send(
          'post',
          `/v1/releases/${release.id}/steps/${step.key}/complete`,
          person('lena'),
        )
        .send({ expectedVersion: step.version, checklist });
      expectStatus(response, 200);
    });
    expect(statements.length).toBeLessThanOrEqual(BUDGET.complete);
    expect(statements.length).toBeGreaterThan(0);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPostgres } from '../scripts/lib/startPostgres.mjs';
import { waitFor } from '../scripts/lib/waitFor.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { moves, request } from './support/apiWalk.ts';
import { Portal } from './support/portal.ts';

const DELIVERY_MS = 90_000;

const engines = [
  { engine: 'SQLite', startDatabase: async () => undefined },
  { engine: 'PostgreSQL', startDatabase: startPostgres },
];

/** Everything a release is, apart from what depends on who asks and when. */
function essence({ actions, updatedAt, ...release }: any) {
  return {
    ...release,
    steps: release.steps.map(
      ({ actions: _, overdue: __, ...step }: any) => step,
    ),
  };
}

function describeCrashes({ engine, startDatabase }: (typeof engines)[number]) {
  describe(`the back end on ${engine}, killed between any two steps`, () => {
    let database: Awaited<ReturnType<typeof startDatabase>>;
    let portal: Portal;
    let id: string;

    const as = (name: string) => ApiPerson.signIn(portal.baseUrl, name);

    /** The release as an auditor reads it, with a trail whose chain holds. */
    const read = async () => {
      const person = await as('juno.reed');
      const trail = await person.get(`/v1/releases/${id}/events`);
      assert.equal(trail.valid, true);
      return {
        release: essence(await person.get(`/v1/releases/${id}`)),
        events: trail.items,
      };
    };

    const isReleased = async () => (await read()).release.status === 'released';

    const kill = async () => {
      await portal.kill9();
      await portal.restart();
    };

    before(async () => {
      database = await startDatabase();
      portal = await Portal.start({
        config: database && {
          backend: {
            database: {
              client: 'pg',
              connection: database.connectionString,
            },
          },
        },
      });
      const release = await (
        await as('nell.farrow')
      ).post('/v1/releases', request);
      id = release.id;
    });

    after(async () => {
      await portal.stop();
      await database?.stop();
    });

    moves.slice(0, -1).forEach(({ name, who, make }) =>
      test(`loses nothing before or after ${name}`, async () => {
        await make(await as(who), id);
        const asked = await read();
        await kill();
        assert.deepEqual(await read(), asked);
      }),
    );

    test('delivers the message of a sign-off that was stored right before the end', async () => {
      const { who, make } = moves.at(-1)!;
      await make(await as(who), id);
      await kill();
      // Longer than a lease: a message that was under way is only sent again once its lease ran out.
      await waitFor('the release was released', isReleased, {
        timeoutMs: DELIVERY_MS,
        alive: () => true,
      });
      const { release } = await read();
      assert.match(release.steps.at(-1).result.reference, /^CHG-/);
    });
  });
}

engines.forEach(describeCrashes);

import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ENGINES, openForEachTest } from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';
import { Related } from './listRelated';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('listRelated on %s', engine => {
  const open = openForEachTest(databases, engine);

  const at = (day: number) => `2026-03-0${day}T08:00:00.000Z`;

  async function store(id: string, release: Partial<Release>) {
    await storeRelease(open().releases, aNewRelease({ id, ...release }));
  }

  const relatedTo = (day: number, related: Related = { isEarlier: true }) =>
    open().releases.listRelated(
      aRelease({ id: 'now', createdAt: at(day) }),
      related,
    );
  const idsOf = async (found: ReturnType<typeof relatedTo>) =>
    (await found).map(({ id }) => id);

  it('names what was asked for before, newest first, with its checkpoint and what became of it', async () => {
    await store('first', { status: 'released', createdAt: at(1) });
    await store('second', { status: 'revoked', createdAt: at(2) });
    await store('later', { status: 'released', createdAt: at(4) });
    await expect(relatedTo(3)).resolves.toEqual([
      {
        id: 'second',
        checkpointId: 'second',
        status: 'revoked',
        createdAt: at(2),
      },
      {
        id: 'first',
        checkpointId: 'first',
        status: 'released',
        createdAt: at(1),
      },
    ]);
  });

  it('narrows to a checkpoint and to what became of releases, whenever they were asked for', async () => {
    await store('first', { status: 'released', createdAt: at(1) });
    await store('second', { status: 'rejected', createdAt: at(2) });
    await store('third', { status: 'revoked', createdAt: at(4) });
    expect(
      await idsOf(relatedTo(3, { statuses: ['released', 'revoked'] })),
    ).toEqual(['third', 'first']);
    expect(await idsOf(relatedTo(3, { checkpointId: 'second' }))).toEqual([
      'second',
    ]);
    expect(await idsOf(relatedTo(3, {}))).toEqual(['third', 'second', 'first']);
  });

  it('leaves out the release itself', async () => {
    await store('now', { status: 'released', createdAt: at(1) });
    expect(await idsOf(relatedTo(3, {}))).toEqual([]);
  });

  it.each([
    ['another model', { entityRef: 'resource:default/other' }],
    ['another one behind the same server', { model: 'other' }],
    ['another environment', { environment: 'staging' }],
  ])('says nothing of %s', async (_what, other) => {
    await store('other', { status: 'released', createdAt: at(1), ...other });
    await expect(relatedTo(3)).resolves.toEqual([]);
  });
});

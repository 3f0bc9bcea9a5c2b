import { TestDatabases } from '@backstage/backend-test-utils';
import {
  aDigest,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DatabaseRunbookStore } from './DatabaseRunbookStore';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from './__testUtils__/openDatabase';

const NOW = '2026-03-02T08:00:00.000Z';

function aVersion(version: string, digest: string, name = 'adapter') {
  return aRunbook({
    digest: aDigest(digest),
    metadata: { name },
    spec: { version },
  });
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'DatabaseRunbookStore on %s',
  engine => {
    let open: OpenDatabase;
    let store: DatabaseRunbookStore;

    beforeEach(async () => {
      open = await openDatabase(databases, engine);
      store = open.runbooks;
    });

    afterEach(async () => {
      await open.database.destroy();
    });

    it('hands back a runbook as it was published', async () => {
      const runbook = aVersion('1.0.0', '1');
      await expect(store.publish(runbook, 'a.yaml', NOW)).resolves.toEqual(
        runbook,
      );
      await expect(store.find('adapter', '1.0.0')).resolves.toEqual(runbook);
    });

    it('keeps the first content of a version in force', async () => {
      const first = aVersion('1.0.0', '1');
      const second = { ...first, digest: aDigest('2') };
      await store.publish(first, 'a.yaml', NOW);
      await expect(store.publish(second, 'b.yaml', NOW)).resolves.toEqual(
        first,
      );
      await expect(
        open.database('runbooks').where({ name: 'adapter' }),
      ).resolves.toEqual([expect.objectContaining({ source: 'a.yaml' })]);
    });

    it('agrees on one content when two replicas publish at once', async () => {
      const contents = ['1', '2', '3', '4', '5'].map(digest =>
        aVersion('1.0.0', digest),
      );
      const inForce = await Promise.all(
        contents.map(content => store.publish(content, 'a.yaml', NOW)),
      );
      expect(new Set(inForce.map(runbook => runbook.digest)).size).toBe(1);
    });

    it('finds the highest semantic version when none is named', async () => {
      for (const version of ['1.9.0', '1.10.0', '1.2.0']) {
        await store.publish(aVersion(version, '1'), 'a.yaml', NOW);
      }
      const found = await store.find('adapter');
      expect(found?.spec.version).toBe('1.10.0');
    });

    it('finds nothing under an unknown name or version', async () => {
      await expect(store.find('unknown')).resolves.toBeUndefined();
      await expect(
        store.find('fine-tuned-model', '9.9.9'),
      ).resolves.toBeUndefined();
    });

    it('lists by name, the highest version of each first', async () => {
      for (const version of ['1.9.0', '1.10.0']) {
        await store.publish(aVersion(version, '1'), 'a.yaml', NOW);
        await store.publish(aVersion(version, '2', 'zoo'), 'z.yaml', NOW);
      }
      const listed = await store.list();
      expect(
        listed.map(({ metadata, spec }) => `${metadata.name} ${spec.version}`),
      ).toEqual([
        'adapter 1.10.0',
        'adapter 1.9.0',
        'fine-tuned-model 1.2.0',
        'zoo 1.10.0',
        'zoo 1.9.0',
      ]);
    });
  },
);

import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createAdapters } from './createAdapters';
import { migrate } from './database/migrate';

describe('createAdapters', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const directory = createMockDirectory();

  it('warns of steps that send to a target which is not configured', async () => {
    const logger = mockServices.logger.mock();
    const knex = await databases.init('SQLITE_3');
    await createAdapters({
      auditor: mockServices.auditor.mock(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      clock: () => new Date('2026-05-09T08:00:00.000Z'),
      config: mockServices.rootConfig({
        data: { modelRelease: { evidence: { directory: directory.path } } },
      }),
      database: await migrate(mockServices.database({ knex })),
      logger,
      policyMaxAgeMs: 0,
      permissions: mockServices.permissions.mock(),
      permissionsRegistry: mockServices.permissionsRegistry.mock(),
      urlReader: mockServices.urlReader.mock(),
    });
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /notify-platform of runbook fine-tuned-model .* add modelRelease\.webhooks\.targets\.release-ticket$/,
        ),
      ],
    ]);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogNameDirectory } from './CatalogNameDirectory';

const entity = (
  kind: string,
  name: string,
  title: string | undefined,
  displayName?: string,
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title },
  spec: { profile: { displayName } },
});

const catalog = catalogServiceMock({
  entities: [
    entity('User', 'nora', 'Title of Nora', 'Nora Haddad'),
    entity('User', 'otto', undefined),
    entity('Group', 'appsec', 'Application security'),
    entity('Resource', 'triage', 'Ticket triage 7B'),
  ],
});

describe('CatalogNameDirectory', () => {
  let time = 0;

  const directory = CatalogNameDirectory.create({
    catalog,
    auth: mockServices.auth(),
    now: () => time,
  });

  it('knows people by their display name, groups and models by their title', async () => {
    const names = await directory.namesOf([
      'user:default/nora',
      'group:default/appsec',
      'resource:default/triage',
    ]);
    expect([...names]).toEqual([
      ['group:default/appsec', 'Application security'],
      ['resource:default/triage', 'Ticket triage 7B'],
      ['user:default/nora', 'Nora Haddad'],
    ]);
  });

  it('has no name for those who have none, left, or are no people', async () => {
    const refs = ['user:default/otto', 'user:default/left', 'service:portal'];
    await expect(directory.namesOf(refs)).resolves.toEqual(new Map());
  });

  it('asks once for the same people within a minute, also at the same time', async () => {
    const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
    asked.mockClear();
    const refs = ['user:default/nora', 'user:default/otto'];
    await Promise.all([
      directory.namesOf(refs),
      directory.namesOf([...refs].reverse()),
    ]);
    await directory.namesOf(refs);
    expect(asked).toHaveBeenCalledTimes(1);
    time += 60_000;
    await directory.namesOf(refs);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('asks again where the catalog did not answer', async () => {
    const refs = ['user:default/later'];
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValueOnce(new Error('Down'));
    await expect(directory.namesOf(refs)).rejects.toThrow('Down');
    await expect(directory.namesOf(refs)).resolves.toEqual(new Map());
  });

  it('asks nobody for nothing', async () => {
    const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
    asked.mockClear();
    await directory.namesOf(['service:portal']);
    expect(asked).not.toHaveBeenCalled();
  });
});

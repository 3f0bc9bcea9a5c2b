import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity, group, user } from '../__testUtils__/entities';
import { CatalogOwnerDirectory } from './CatalogOwnerDirectory';

const ENTITIES = [
  group('company'),
  group('department', 'company'),
  group('team', 'department'),
  group('squad', 'team'),
  group('round', 'about'),
  group('about', 'round'),
  user('uma', 'squad', 'guild'),
  user('roy', 'round'),
  entity('Component', 'bot', {
    relations: [['memberOf', 'group:default/team']],
  }),
];

function setUp(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const lookUps = jest.spyOn(catalog, 'getEntitiesByRefs');
  const directory = CatalogOwnerDirectory.create({
    catalog,
    auth: mockServices.auth(),
    config: mockServices.rootConfig(),
    now: () => 0,
  });
  return { directory, lookUps };
}

describe('whether somebody may be given what others own', () => {
  it.each([
    ['an owner', 'group:default/team', ['group:default/team'], 'eligible'],
    [
      'an owner in person',
      'user:default/uma',
      ['user:default/uma'],
      'eligible',
    ],
    ['however it is written', 'User:Uma', ['user:default/uma'], 'eligible'],
    ['a member', 'user:default/uma', ['group:default/guild'], 'eligible'],
    [
      'a member through three groups',
      'user:default/uma',
      ['group:default/reds', 'group:default/company'],
      'eligible',
    ],
    [
      'a group below',
      'group:default/squad',
      ['group:default/team'],
      'eligible',
    ],
    [
      'a group above',
      'group:default/company',
      ['group:default/team'],
      'not_a_member',
    ],
    [
      'the member of another group',
      'user:default/roy',
      ['group:default/team'],
      'not_a_member',
    ],
    ['anybody, of nobody', 'user:default/uma', [], 'not_a_member'],
    [
      'somebody whom the catalog does not have',
      'user:default/gone',
      ['user:default/gone'],
      'unknown',
    ],
    [
      'what is neither a Group nor a User',
      'component:default/bot',
      ['group:default/team'],
      'unknown',
    ],
    ['what is no ref', 'uma', ['user:default/uma'], 'unknown'],
  ])('%s: %s of %j is %s', async (_name, ref, owners, expected) => {
    const { directory } = setUp(ENTITIES);
    expect(await directory.eligibility(ref, owners)).toBe(expected);
  });

  it('is found when groups are above one another in a circle', async () => {
    const { directory, lookUps } = setUp(ENTITIES);
    expect(
      await directory.eligibility('user:default/roy', ['group:default/about']),
    ).toBe('eligible');
    expect(lookUps).toHaveBeenCalledTimes(3);
  });

  it('is asked each time, since people leave', async () => {
    const { directory, lookUps } = setUp([user('uma')]);
    await directory.eligibility('user:default/uma', []);
    await directory.eligibility('user:default/uma', []);
    expect(lookUps).toHaveBeenCalledTimes(2);
  });
});

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity, group, user } from '../__testUtils__/entities';
import { CatalogActorDirectory } from './CatalogActorDirectory';

function setUp(entities: Entity[]) {
  const clock = { time: 0 };
  const catalog = catalogServiceMock({ entities });
  const lookUps = jest.spyOn(catalog, 'getEntitiesByRefs');
  const directory = new CatalogActorDirectory({
    catalog,
    auth: mockServices.auth(),
    now: () => clock.time,
  });
  return { clock, lookUps, directory };
}

describe('CatalogActorDirectory', () => {
  const uma = mockCredentials.user('user:default/uma');

  it('knows a person and their groups', async () => {
    const { directory } = setUp([user('uma', 'reds'), group('reds')]);
    expect(await directory.identify(uma, 'live')).toEqual({
      kind: 'user',
      ref: 'user:default/uma',
      ownershipRefs: ['user:default/uma', 'group:default/reds'],
    });
  });

  it('writes refs in lower case', async () => {
    const { directory } = setUp([
      entity('User', 'uma', {
        relations: [['memberOf', 'Group:default/Reds']],
      }),
    ]);
    const actor = await directory.identify(
      mockCredentials.user('User:Default/Uma'),
      'live',
    );
    expect(actor.ref).toBe('user:default/uma');
    expect(actor.ownershipRefs).toEqual([
      'user:default/uma',
      'group:default/reds',
    ]);
  });

  it('makes a member of a group a member of all groups above it', async () => {
    const { directory } = setUp([
      user('uma', 'team', 'guild'),
      group('team', 'department'),
      group('department', 'company'),
      group('company'),
      group('guild', 'company'),
      group('others', 'department'),
    ]);
    const { ownershipRefs } = await directory.identify(uma, 'live');
    expect([...ownershipRefs].sort()).toEqual([
      'group:default/company',
      'group:default/department',
      'group:default/guild',
      'group:default/team',
      'user:default/uma',
    ]);
  });

  it('does not make a member of a parent a member of its children', async () => {
    const { directory } = setUp([
      user('uma', 'company'),
      entity('Group', 'company', {
        relations: [['parentOf', 'group:default/team']],
      }),
      group('team', 'company'),
    ]);
    const { ownershipRefs } = await directory.identify(uma, 'live');
    expect(ownershipRefs).not.toContain('group:default/team');
  });

  it('comes to an end when groups are above one another', async () => {
    const { directory, lookUps } = setUp([
      user('uma', 'a'),
      group('a', 'b'),
      group('b', 'a'),
    ]);
    const { ownershipRefs } = await directory.identify(uma, 'live');
    expect(ownershipRefs).toHaveLength(3);
    expect(lookUps).toHaveBeenCalledTimes(3);
  });

  it('asks the catalog once a level, and no more than 20 times', async () => {
    const { directory, lookUps } = setUp([
      user('uma', 'g0'),
      ...Array.from({ length: 50 }, (_, n) => group(`g${n}`, `g${n + 1}`)),
    ]);
    await directory.identify(uma, 'live');
    expect(lookUps).toHaveBeenCalledTimes(20);
  });

  it('names a group once, whichever ways lead to it', async () => {
    const { directory } = setUp([
      user('uma', 'team', 'company'),
      group('team', 'company', 'guild'),
      group('guild', 'company'),
      group('company'),
    ]);
    const { ownershipRefs } = await directory.identify(uma, 'live');
    expect([...ownershipRefs].sort()).toEqual([
      'group:default/company',
      'group:default/guild',
      'group:default/team',
      'user:default/uma',
    ]);
  });

  it('gives somebody who is not in the catalog nothing to own', async () => {
    const { directory } = setUp([]);
    expect(await directory.identify(uma, 'live')).toMatchObject({
      ref: 'user:default/uma',
      ownershipRefs: [],
    });
  });

  describe('where the catalog keeps orphans', () => {
    const annotations = { 'backstage.io/orphan': 'true' };
    const orphan = (of: Entity): Entity => ({
      ...of,
      metadata: { ...of.metadata, annotations },
    });

    it('gives an orphaned User nothing to own', async () => {
      const { directory } = setUp([orphan(user('uma', 'reds')), group('reds')]);
      expect(await directory.identify(uma, 'live')).toMatchObject({
        ownershipRefs: [],
      });
      expect(await directory.ownershipOf('user:default/uma')).toBeUndefined();
    });

    it('goes through no orphaned Group', async () => {
      const { directory } = setUp([
        user('uma', 'old', 'new'),
        orphan(group('old', 'security')),
        group('new', 'company'),
        group('company', 'old'),
      ]);
      const { ownershipRefs } = await directory.identify(uma, 'live');
      expect(ownershipRefs).toEqual([
        'user:default/uma',
        'group:default/new',
        'group:default/company',
      ]);
    });
  });

  it('names the service that presents the credentials of a person', async () => {
    const { directory } = setUp([user('uma')]);
    const delegated = mockCredentials.user('user:default/uma', {
      actor: { subject: 'plugin:scaffolder' },
    });
    expect(await directory.identify(delegated, 'live')).toMatchObject({
      kind: 'user',
      ref: 'user:default/uma',
      delegatedBy: 'plugin:scaffolder',
    });
  });

  it('remembers groups and not who presented the credentials', async () => {
    const { directory } = setUp([user('uma', 'reds')]);
    await directory.identify(
      mockCredentials.user('user:default/uma', {
        actor: { subject: 'plugin:scaffolder' },
      }),
      'recent',
    );
    const actor = await directory.identify(uma, 'recent');
    expect(actor).not.toHaveProperty('delegatedBy');
  });

  it('knows a service by its subject', async () => {
    const { directory, lookUps } = setUp([]);
    expect(
      await directory.identify(mockCredentials.service('external:ci'), 'live'),
    ).toEqual({
      kind: 'service',
      ref: 'external:ci',
      ownershipRefs: ['external:ci'],
    });
    expect(lookUps).not.toHaveBeenCalled();
  });

  it('refuses somebody who is not signed in', async () => {
    const { directory } = setUp([]);
    await expect(
      directory.identify(mockCredentials.none(), 'live'),
    ).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  describe('asked through what a User owns things', () => {
    it('answers the User, their groups and those above, and looks once a level', async () => {
      const { directory, lookUps } = setUp([
        user('uma', 'team'),
        group('team', 'department'),
        group('department', 'company'),
        group('company'),
      ]);
      expect(await directory.ownershipOf('User:Uma')).toEqual([
        'user:default/uma',
        'group:default/team',
        'group:default/department',
        'group:default/company',
      ]);
      expect(lookUps).toHaveBeenCalledTimes(4);
    });

    it('answers nothing for somebody whom the catalog does not have', async () => {
      const { directory, lookUps } = setUp([]);
      expect(await directory.ownershipOf('user:default/uma')).toBeUndefined();
      expect(lookUps).toHaveBeenCalledTimes(1);
    });

    it('answers nothing for what is no User', async () => {
      const { directory } = setUp([group('team')]);
      expect(await directory.ownershipOf('group:default/team')).toBeUndefined();
    });

    it('asks the catalog unless told that the last seconds will do', async () => {
      const { directory, lookUps } = setUp([user('uma')]);
      await directory.ownershipOf('user:default/uma', 'recent');
      await directory.ownershipOf('user:default/uma', 'recent');
      expect(lookUps).toHaveBeenCalledTimes(1);
      await directory.ownershipOf('user:default/uma');
      expect(lookUps).toHaveBeenCalledTimes(2);
    });

    it('remembers that somebody is unknown', async () => {
      const { directory, lookUps } = setUp([]);
      await directory.ownershipOf('user:default/uma', 'recent');
      expect(await directory.identify(uma, 'recent')).toMatchObject({
        ownershipRefs: [],
      });
      expect(lookUps).toHaveBeenCalledTimes(1);
    });
  });

  describe('with a memory of five seconds', () => {
    it('answers a page from it', async () => {
      const { directory, lookUps, clock } = setUp([user('uma')]);
      await directory.identify(uma, 'recent');
      clock.time = 4_999;
      await directory.identify(uma, 'recent');
      expect(lookUps).toHaveBeenCalledTimes(1);
    });

    it('asks again when the five seconds are over', async () => {
      const { directory, lookUps, clock } = setUp([user('uma')]);
      await directory.identify(uma, 'recent');
      clock.time = 5_000;
      await directory.identify(uma, 'recent');
      expect(lookUps).toHaveBeenCalledTimes(2);
    });

    it('never answers a decision from it, and learns from each', async () => {
      const { directory, lookUps } = setUp([user('uma')]);
      await directory.identify(uma, 'recent');
      await directory.identify(uma, 'live');
      await directory.identify(uma, 'recent');
      expect(lookUps).toHaveBeenCalledTimes(2);
    });
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { COMPANY } from '../__testUtils__/company';
import { entity, group, user } from '../__testUtils__/entities';
import { CatalogOwnerDirectory } from './CatalogOwnerDirectory';

function setUp(entities: Entity[]) {
  const clock = { time: 0 };
  const catalog = catalogServiceMock({ entities });
  const questions = jest.spyOn(catalog, 'queryEntities');
  const streams = jest.spyOn(catalog, 'streamEntities');
  const directory = CatalogOwnerDirectory.create({
    catalog,
    auth: mockServices.auth(),
    config: mockServices.rootConfig(),
    now: () => clock.time,
  });
  const behind = async (...refs: string[]) =>
    Object.fromEntries(await directory.peopleBehind(refs));
  return { clock, questions, streams, behind };
}

const names = (count: number, prefix: string) =>
  Array.from(
    { length: count },
    (_, n) => `${prefix}${String(n).padStart(4, '0')}`,
  );

describe('the people behind an owner', () => {
  it('are the members of a group, sorted', async () => {
    const { behind } = setUp([
      group('reds'),
      user('zoe', 'reds'),
      user('ana', 'reds'),
      user('bo', 'blues'),
      entity('Component', 'bot', {
        relations: [['memberOf', 'group:default/reds']],
      }),
    ]);
    expect(await behind('group:default/reds')).toEqual({
      'group:default/reds': ['user:default/ana', 'user:default/zoe'],
    });
  });

  it('are a User themselves, and the catalog is not asked', async () => {
    const { behind, questions } = setUp([]);
    expect(await behind('user:default/uma')).toEqual({
      'user:default/uma': ['user:default/uma'],
    });
    expect(questions).not.toHaveBeenCalled();
  });

  it.each(['group:default/ghosts', 'component:default/bot', 'nonsense'])(
    'are nobody behind %s',
    async ref => {
      const { behind } = setUp([]);
      expect(await behind(ref)).toEqual({ [ref]: [] });
    },
  );

  it('include those of groups below, three levels deep, and not those above', async () => {
    const { behind } = setUp([
      group('company'),
      group('department', 'company'),
      group('team', 'department'),
      group('squad', 'team'),
      user('above', 'company'),
      user('ana', 'department'),
      user('bo', 'team'),
      user('cy', 'squad'),
    ]);
    expect(await behind('group:default/department')).toEqual({
      'group:default/department': [
        'user:default/ana',
        'user:default/bo',
        'user:default/cy',
      ],
    });
  });

  it('are found when groups are below one another in a circle', async () => {
    const { behind, questions } = setUp([
      group('a', 'c'),
      group('b', 'a'),
      group('c', 'b'),
      user('uma', 'c'),
    ]);
    expect(await behind('group:default/a')).toEqual({
      'group:default/a': ['user:default/uma'],
    });
    expect(questions).toHaveBeenCalledTimes(3);
  });

  it('count once, whichever ways lead to them', async () => {
    const { behind } = setUp([
      group('company'),
      group('reds', 'company'),
      group('blues', 'company'),
      group('both', 'reds', 'blues'),
      user('uma', 'reds', 'blues', 'company', 'both'),
    ]);
    expect(await behind('group:default/company')).toEqual({
      'group:default/company': ['user:default/uma'],
    });
  });

  it('are told apart for each owner, and all owners are looked up together', async () => {
    const { behind, questions } = setUp(COMPANY);
    const people = await behind(
      'group:default/security',
      'group:default/security-operations-leads',
      'user:default/zoe',
      'group:default/security',
      'group:default/appsec',
    );
    expect(people).toEqual({
      'group:default/security': ['user:default/sami', 'user:default/wim'],
      'group:default/security-operations-leads': [
        'user:default/vera',
        'user:default/wim',
      ],
      'user:default/zoe': ['user:default/zoe'],
      'group:default/appsec': ['user:default/sami', 'user:default/wim'],
    });
    expect(questions).toHaveBeenCalledTimes(1);
  });

  it('are the first fifty of many', async () => {
    const members = names(60, 'u');
    const { behind } = setUp([
      group('crowd'),
      ...members.map(name => user(name, 'crowd')).reverse(),
    ]);
    const { 'group:default/crowd': people } = await behind(
      'group:default/crowd',
    );
    expect(people).toEqual(
      members.slice(0, 50).map(name => `user:default/${name}`),
    );
  });

  it('are found beyond the first page', async () => {
    const { behind, questions } = setUp([
      group('crowd'),
      group('few'),
      ...names(600, 'u').map(name => user(name, 'crowd')),
      user('zoe', 'few'),
    ]);
    const people = await behind('group:default/crowd', 'group:default/few');
    expect(people['group:default/few']).toEqual(['user:default/zoe']);
    expect(questions).toHaveBeenCalledTimes(2);
  });

  it('are not all loaded where there are more than anybody asks for', async () => {
    const { behind, questions } = setUp([
      group('crowd'),
      group('below', 'crowd'),
      ...names(1_600, 'u').map(name => user(name, 'crowd')),
    ]);
    const people = await behind('group:default/crowd');
    expect(people['group:default/crowd']).toHaveLength(50);
    expect(questions).toHaveBeenCalledTimes(1);
  });

  it('are found also beside a group with more people than are loaded', async () => {
    const { behind, questions } = setUp([
      group('crowd'),
      group('few'),
      ...names(10_100, 'u').map(name => user(name, 'crowd')),
      user('zoe', 'few'),
    ]);
    const people = await behind('group:default/crowd', 'group:default/few');
    expect(people['group:default/few']).toEqual(['user:default/zoe']);
    expect(people['group:default/crowd']).toHaveLength(50);
    expect(questions).toHaveBeenCalledTimes(2);
  });

  it('are found for more groups than fit into one question', async () => {
    const teams = names(250, 't');
    const { behind, questions } = setUp([
      group('company'),
      ...teams.map(name => group(name, 'company')),
      user('uma', teams[249]),
    ]);
    expect(await behind('group:default/company')).toEqual({
      'group:default/company': ['user:default/uma'],
    });
    expect(questions).toHaveBeenCalledTimes(3);
  });

  it('are looked for no deeper than twenty levels', async () => {
    const { behind, questions } = setUp([
      group('g0'),
      ...Array.from({ length: 30 }, (_, n) => group(`g${n + 1}`, `g${n}`)),
      user('ana', 'g19'),
      user('bo', 'g25'),
    ]);
    expect(await behind('group:default/g0')).toEqual({
      'group:default/g0': ['user:default/ana'],
    });
    expect(questions).toHaveBeenCalledTimes(20);
  });

  it('are asked for with the credentials of the plugin', async () => {
    const { behind, streams } = setUp([group('reds')]);
    await behind('group:default/reds');
    expect(streams.mock.calls).toEqual([
      [
        expect.anything(),
        {
          credentials: expect.objectContaining({
            principal: expect.objectContaining({ type: 'service' }),
          }),
        },
      ],
    ]);
  });

  describe('with a memory of a minute', () => {
    it('are remembered for each group', async () => {
      const { behind, questions, clock } = setUp([
        group('reds'),
        group('blues'),
        user('uma', 'reds'),
      ]);
      await behind('group:default/reds');
      clock.time = 59_999;
      expect(await behind('group:default/reds')).toEqual({
        'group:default/reds': ['user:default/uma'],
      });
      expect(questions).toHaveBeenCalledTimes(1);
      await behind('group:default/reds', 'group:default/blues');
      expect(questions).toHaveBeenCalledTimes(2);
      expect(JSON.stringify(questions.mock.calls[1][0])).not.toContain('reds');
    });

    it('are looked up again when the minute is over', async () => {
      const { behind, questions, clock } = setUp([group('reds')]);
      await behind('group:default/reds');
      clock.time = 60_000;
      await behind('group:default/reds');
      expect(questions).toHaveBeenCalledTimes(2);
    });
  });
});

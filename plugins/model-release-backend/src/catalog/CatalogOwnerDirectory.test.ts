import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OwnerRule } from '@model-release/backstage-plugin-model-release-common';
import { OwnedStep } from '../ports/OwnerDirectory';
import { entity, group, user } from '../__testUtils__/entities';
import { model, signOff } from './__testUtils__/entities';
import { CatalogOwnerDirectory } from './CatalogOwnerDirectory';

const ROLES = 'model-release.dev/roles';
const withRoles = (kind: string, name: string, roles: string) =>
  entity(kind, name, { annotations: { [ROLES]: roles } });

function orphaned(of: Entity): Entity {
  const annotations = {
    ...of.metadata.annotations,
    'backstage.io/orphan': 'true',
  };
  return { ...of, metadata: { ...of.metadata, annotations } };
}

function setUp(entities: Entity[], roles: Record<string, string> = {}) {
  const catalog = catalogServiceMock({ entities });
  const directory = CatalogOwnerDirectory.create({
    catalog,
    auth: mockServices.auth(),
    config: mockServices.rootConfig({ data: { modelRelease: { roles } } }),
    now: () => 0,
  });
  const resolveStep = async (step: OwnedStep, of: Entity = model([])) =>
    (await directory.resolve(of, [step]))[0];
  const resolveOne = (owner: OwnerRule, of?: Entity) =>
    resolveStep({ owner }, of);
  return { catalog, directory, resolveOne, resolveStep };
}

describe('CatalogOwnerDirectory', () => {
  describe('for a role', () => {
    it('finds the Group whose annotation lists it', async () => {
      const { resolveOne } = setUp([
        withRoles('Group', 'appsec', 'auditor, application-security'),
        withRoles('Group', 'others', 'application-security-training'),
      ]);
      expect(await resolveOne({ role: 'application-security' })).toEqual({
        owners: ['group:default/appsec'],
        source: 'annotation on group:default/appsec',
      });
    });

    it('finds all who have it, Groups and Users, in a stable order', async () => {
      const { resolveOne } = setUp([
        withRoles('User', 'uma', 'auditor'),
        withRoles('Group', 'reds', 'auditor'),
      ]);
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        owners: ['group:default/reds', 'user:default/uma'],
        source: 'annotation on group:default/reds, user:default/uma',
      });
    });

    it('pays no attention to the annotation on anything else', async () => {
      const { resolveOne } = setUp([
        withRoles('Component', 'impostor', 'auditor'),
      ]);
      expect(await resolveOne({ role: 'auditor' })).toHaveProperty('problem');
    });

    it('leaves out whoever is orphaned, and says so', async () => {
      const { resolveOne } = setUp([
        orphaned(withRoles('Group', 'appsec', 'auditor')),
        withRoles('Group', 'app-security', 'auditor'),
        orphaned(withRoles('User', 'uma', 'auditor')),
      ]);
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        owners: ['group:default/app-security'],
        source:
          'annotation on group:default/app-security (not group:default/appsec, user:default/uma: orphaned in the catalog)',
      });
    });

    it('says so when only orphans have it', async () => {
      const { resolveOne } = setUp([
        orphaned(withRoles('Group', 'appsec', 'auditor')),
      ]);
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        problem: expect.stringMatching(
          /^nobody has the role auditor \(not group:default\/appsec: orphaned in the catalog\)\. Add/,
        ),
      });
    });

    it('lets the configuration win over annotations', async () => {
      const { resolveOne } = setUp(
        [withRoles('Group', 'reds', 'auditor'), entity('Group', 'blues')],
        { auditor: 'Group:Blues' },
      );
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        owners: ['group:default/blues'],
        source: 'configuration modelRelease.roles.auditor',
      });
    });

    it('names the role and what to add when nobody has it', async () => {
      const { resolveOne } = setUp([]);
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        problem:
          'nobody has the role auditor. Add auditor to the annotation model-release.dev/roles on a Group or User, or set modelRelease.roles.auditor in app-config.',
      });
    });

    it('does not fall back to annotations when the configuration names nobody', async () => {
      const { resolveOne } = setUp([withRoles('Group', 'reds', 'auditor')], {
        auditor: 'group:default/ghosts',
      });
      expect(await resolveOne({ role: 'auditor' })).toEqual({
        problem: expect.stringMatching(
          /role auditor.*group:default\/ghosts.*not in the catalog/,
        ),
      });
    });
  });

  describe('for the owners of the model', () => {
    const rule: OwnerRule = { relation: 'ownedBy' };

    it('takes them from the model', async () => {
      const { resolveOne } = setUp([entity('Group', 'harbour-ml')]);
      expect(
        await resolveOne(rule, model(['group:default/harbour-ml'])),
      ).toEqual({
        owners: ['group:default/harbour-ml'],
        source: 'owner of resource:default/berth-planner',
      });
    });

    it('says so when the model has none', async () => {
      const { resolveOne } = setUp([]);
      expect(await resolveOne(rule)).toEqual({
        problem: expect.stringMatching(
          /^resource:default\/berth-planner has no owner/,
        ),
      });
    });

    it('takes all of them when there are several', async () => {
      const { resolveOne } = setUp([
        entity('Group', 'harbour-ml'),
        entity('User', 'uma'),
      ]);
      expect(
        await resolveOne(
          rule,
          model(['group:default/harbour-ml', 'user:default/uma']),
        ),
      ).toMatchObject({
        owners: ['group:default/harbour-ml', 'user:default/uma'],
      });
    });

    it('says so when one of them is neither a Group nor a User', async () => {
      const { resolveOne } = setUp([entity('Component', 'bot')]);
      expect(await resolveOne(rule, model(['component:default/bot']))).toEqual({
        problem:
          'resource:default/berth-planner is owned by component:default/bot, which is neither a Group nor a User. Correct spec.owner in its catalog file.',
      });
    });

    it('says so when one of them does not exist', async () => {
      const { resolveOne } = setUp([entity('Group', 'harbour-ml')]);
      expect(
        await resolveOne(
          rule,
          model(['group:default/harbour-ml', 'group:default/ghosts']),
        ),
      ).toEqual({
        problem: expect.stringMatching(
          /owned by group:default\/ghosts, which is not in the catalog/,
        ),
      });
    });
  });

  describe('for a named Group or User', () => {
    it('takes it, however its ref is written', async () => {
      const { resolveOne } = setUp([entity('User', 'uma')]);
      expect(await resolveOne({ entity: 'User:Uma' })).toEqual({
        owners: ['user:default/uma'],
        source: 'runbook (names user:default/uma)',
      });
    });

    it('says so when it does not exist', async () => {
      const { resolveOne } = setUp([]);
      expect(await resolveOne({ entity: 'group:default/ghosts' })).toEqual({
        problem: expect.stringMatching(/group:default\/ghosts.*not in the cat/),
      });
    });
  });

  describe('for a sign-off that requires somebody', () => {
    const leads = withRoles('Group', 'leads', 'signer');

    it('adds whom it requires to the owners of its rule', async () => {
      const { resolveStep } = setUp([leads, entity('Group', 'appsec')]);
      expect(
        await resolveStep(signOff({ role: 'signer' }, 'group:default/appsec')),
      ).toEqual({
        owners: ['group:default/leads', 'group:default/appsec'],
        source:
          'annotation on group:default/leads; runbook (requires group:default/appsec)',
      });
    });

    it('names an owner once that the rule leads to as well', async () => {
      const { resolveStep } = setUp([leads, entity('User', 'uma')]);
      expect(
        await resolveStep(signOff({ role: 'signer' }, 'group:default/leads')),
      ).toMatchObject({ owners: ['group:default/leads'] });
    });

    it('owns nothing more when it requires nobody', async () => {
      const { resolveStep } = setUp([leads]);
      expect(await resolveStep(signOff({ role: 'signer' }))).toEqual({
        owners: ['group:default/leads'],
        source: 'annotation on group:default/leads',
      });
    });

    it('is a problem when whom it requires does not exist, whoever the rule finds', async () => {
      const { resolveStep } = setUp([leads]);
      expect(
        await resolveStep(signOff({ role: 'signer' }, 'group:default/ghosts')),
      ).toEqual({
        problem:
          'the runbook requires a signature from group:default/ghosts, which is not in the catalog: add it there, or publish a version of the runbook that requires another Group or User.',
      });
    });

    it('is a problem when the rule finds nobody, whomever it requires', async () => {
      const { resolveStep } = setUp([entity('Group', 'appsec')]);
      expect(
        await resolveStep(signOff({ role: 'signer' }, 'group:default/appsec')),
      ).toEqual({
        problem: expect.stringMatching(/^nobody has the role signer\./),
      });
    });

    it('names everything that is missing at once', async () => {
      const { resolveStep } = setUp([]);
      expect(
        await resolveStep(signOff({ role: 'signer' }, 'group:default/ghosts')),
      ).toEqual({
        problem: expect.stringMatching(
          /^nobody has the role signer\..*\. Also, the runbook requires a signature from group:default\/ghosts/,
        ),
      });
    });
  });

  it.each<[string, OwnedStep, Record<string, string>]>([
    ['the configuration', { owner: { role: 'r' } }, { r: 'group:reds' }],
    ['the runbook', { owner: { entity: 'group:reds' } }, {}],
    ['the model', { owner: { relation: 'ownedBy' } }, {}],
    ['a sign-off', signOff({ entity: 'group:blues' }, 'group:reds'), {}],
  ])('is a problem when %s names an orphan', async (_who, step, roles) => {
    const { resolveStep } = setUp(
      [orphaned(entity('Group', 'reds')), entity('Group', 'blues')],
      roles,
    );
    expect(await resolveStep(step, model(['group:default/reds']))).toEqual({
      problem: expect.stringMatching(
        /group:default\/reds\b.*, which is orphaned in the catalog: register its location again, or/,
      ),
    });
  });

  it('shows nobody who is orphaned, or only in an orphaned Group', async () => {
    const { directory } = setUp([
      group('security'),
      orphaned(group('appsec', 'security')),
      user('uma', 'security'),
      orphaned(user('roy', 'security')),
      user('ada', 'appsec'),
    ]);
    const behind = await directory.peopleBehind(['group:default/security']);
    expect(behind.get('group:default/security')).toEqual(['user:default/uma']);
  });

  it('knows who is behind owners now: of Users, those in the catalog', async () => {
    const { catalog, directory } = setUp([
      group('reds'),
      user('uma', 'reds'),
      user('ada'),
      orphaned(user('roy')),
    ]);
    const refs = [
      'group:default/reds',
      'group:default/empty',
      'user:default/ada',
      'user:default/roy',
      'user:default/gone',
    ];
    const query = jest.spyOn(catalog, 'queryEntities');
    const byRefs = jest.spyOn(catalog, 'getEntitiesByRefs');

    expect(Object.fromEntries(await directory.peopleNow(refs))).toEqual({
      'group:default/reds': ['user:default/uma'],
      'group:default/empty': [],
      'user:default/ada': ['user:default/ada'],
      'user:default/roy': [],
      'user:default/gone': [],
    });
    expect(query).toHaveBeenCalledTimes(1);
    expect(byRefs).toHaveBeenCalledTimes(1);
    // Asked live, and remembered for pages.
    await directory.peopleNow(refs);
    await directory.peopleBehind(refs);
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('knows the people directly in the groups above, and not the whole company', async () => {
    const { directory } = setUp([
      group('company'),
      group('security', 'company'),
      group('appsec', 'security'),
      group('everybody'),
      user('uma', 'appsec', 'everybody'),
      user('ada', 'security'),
      user('bo', 'company'),
      entity('User', 'roy', {
        relations: [['memberOf', 'group:default/security']],
        annotations: { 'backstage.io/orphan': 'true' },
      }),
      ...Array.from({ length: 50 }, (_, n) => user(`u${n}`, 'everybody')),
    ]);
    const above = (...refs: string[]) => directory.peopleAbove(refs);
    expect(await above('group:default/appsec')).toEqual(['user:default/ada']);
    expect(await above('group:default/security')).toEqual(['user:default/bo']);
    expect(await above('user:default/uma', 'group:default/appsec')).toEqual([
      'user:default/ada',
      'user:default/uma',
    ]);
    expect(await above('group:default/company', 'group:default/gone')).toEqual(
      [],
    );
    expect(await above()).toEqual([]);
  });

  it('answers each step, in order, and asks the catalog no more than twice', async () => {
    const { catalog, directory } = setUp(
      [
        withRoles('Group', 'reds', 'auditor,signer'),
        entity('Group', 'blues'),
        entity('Group', 'harbour-ml'),
      ],
      { pinned: 'group:default/blues' },
    );
    const query = jest.spyOn(catalog, 'queryEntities');
    const byRefs = jest.spyOn(catalog, 'getEntitiesByRefs');

    const answers = await directory.resolve(
      model(['group:default/harbour-ml']),
      [
        { owner: { role: 'auditor' } },
        { owner: { relation: 'ownedBy' } },
        { owner: { role: 'missing' } },
        signOff({ role: 'signer' }, 'group:default/blues'),
        { owner: { role: 'pinned' } },
        { owner: { entity: 'group:default/blues' } },
      ],
    );

    expect(answers.map(a => ('owners' in a ? a.owners : 'problem'))).toEqual([
      ['group:default/reds'],
      ['group:default/harbour-ml'],
      'problem',
      ['group:default/reds', 'group:default/blues'],
      ['group:default/blues'],
      ['group:default/blues'],
    ]);
    expect(query).toHaveBeenCalledTimes(1);
    expect(byRefs).toHaveBeenCalledTimes(1);
  });

  it('finds holders of a role beyond the first page', async () => {
    const { resolveOne } = setUp(
      Array.from({ length: 501 }, (_, n) =>
        withRoles('User', `u${n}`, n === 500 ? 'auditor' : 'other'),
      ),
    );
    expect(await resolveOne({ role: 'auditor' })).toMatchObject({
      owners: ['user:default/u500'],
    });
  });

  it.each([
    ['something that owns nothing', 'component:default/x'],
    ['no ref', 'a:b:c/d/e'],
  ])('refuses a configuration that pins a role to %s', (_name, ref) => {
    expect(() => setUp([], { auditor: ref })).toThrow(
      /^modelRelease\.roles\.auditor: /,
    );
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity, group, user } from '../__testUtils__/entities';
import { signOff } from './__testUtils__/entities';
import { CatalogOwnerDirectory } from './CatalogOwnerDirectory';

const OVERRIDE = 'model-release.dev/owner.auditor';

const HOLDERS = entity('Group', 'auditors', {
  annotations: {
    'model-release.dev/roles': 'auditor, security-operations-leader',
  },
});
const PEOPLE = [
  HOLDERS,
  ...['reds', 'greens', 'blues', 'harbour-ml'].map(name => group(name)),
  user('uma', 'harbour-ml'),
];
const BY_ANNOTATION = {
  owners: ['group:default/auditors'],
  source: 'annotation on group:default/auditors',
};

/** Something that says who an auditor is, and what it is part of. */
function part(kind: string, name: string, auditor?: string, ...of: string[]) {
  return entity(kind, name, {
    annotations: auditor === undefined ? {} : { [OVERRIDE]: auditor },
    relations: of.map(ref => ['partOf', ref]),
  });
}

const modelOf = (auditor: string | undefined, ...systems: string[]) =>
  part('Resource', 'berth-planner', auditor, ...systems);
const port = (auditor?: string) =>
  part('System', 'port', auditor, 'domain:default/freight');
const freight = (auditor?: string) => part('Domain', 'freight', auditor);

function setUp(
  entities: Entity[],
  modelRelease: object = { overridableRoles: ['auditor'] },
) {
  const catalog = catalogServiceMock({ entities: [...PEOPLE, ...entities] });
  const lookUps = jest.spyOn(catalog, 'getEntitiesByRefs');
  const searches = jest.spyOn(catalog, 'queryEntities');
  const directory = CatalogOwnerDirectory.create({
    catalog,
    auth: mockServices.auth(),
    config: mockServices.rootConfig({ data: { modelRelease } }),
    now: () => 0,
  });
  const auditorOf = async (of: Entity) =>
    (await directory.resolve(of, [{ owner: { role: 'auditor' } }]))[0];
  return { directory, lookUps, searches, auditorOf };
}

describe('an override of a role', () => {
  it.each([
    ['the model', 'resource:default/berth-planner'],
    ['its system', 'system:default/port'],
    ['the domain of its system', 'domain:default/freight'],
  ])('is taken from %s', async (_name, on) => {
    const redsOn = (ref: string) => (ref === on ? 'reds' : undefined);
    const { auditorOf } = setUp([
      port(redsOn('system:default/port')),
      freight(redsOn('domain:default/freight')),
    ]);
    expect(
      await auditorOf(
        modelOf(
          redsOn('resource:default/berth-planner'),
          'system:default/port',
        ),
      ),
    ).toEqual({
      owners: ['group:default/reds'],
      source: `override on ${on}`,
    });
  });

  it.each([
    ['the model before its system', 'reds', 'greens', 'blues', 'reds'],
    ['the model before the domain', 'reds', undefined, 'blues', 'reds'],
    ['the system before its domain', undefined, 'greens', 'blues', 'greens'],
  ])(
    'is taken from %s',
    async (_name, ofModel, ofSystem, ofDomain, expected) => {
      const { auditorOf } = setUp([port(ofSystem), freight(ofDomain)]);
      expect(
        await auditorOf(modelOf(ofModel, 'system:default/port')),
      ).toMatchObject({ owners: [`group:default/${expected}`] });
    },
  );

  it('is looked for one level at a time, and no further than it is found', async () => {
    const { auditorOf, lookUps, searches } = setUp([
      port('greens'),
      freight('blues'),
    ]);
    await auditorOf(modelOf('reds', 'system:default/port'));
    // Whether the owner exists.
    expect(lookUps).toHaveBeenCalledTimes(1);
    expect(searches).not.toHaveBeenCalled();

    lookUps.mockClear();
    await auditorOf(modelOf(undefined, 'system:default/port'));
    expect(lookUps).toHaveBeenCalledTimes(2);
    expect(searches).not.toHaveBeenCalled();
  });

  it('leaves the role to those who have it when nothing names another', async () => {
    const { auditorOf } = setUp([port(), freight()]);
    expect(await auditorOf(modelOf(undefined, 'system:default/port'))).toEqual(
      BY_ANNOTATION,
    );
  });

  it.each([
    ['a system other than its own', 'system:default/elsewhere'],
    ['a domain that it is in without a system', 'domain:default/freight'],
    ['a component that it is part of', 'component:default/app'],
    ['a system that is gone', 'system:default/ghost'],
  ])('does not come from %s', async (_name, partOf) => {
    const { auditorOf } = setUp([
      port('reds'),
      freight('reds'),
      part('Component', 'app', 'reds'),
      part('System', 'elsewhere'),
    ]);
    expect(await auditorOf(modelOf(undefined, partOf))).toEqual(BY_ANNOTATION);
  });

  it('comes from each level for the roles that it names there', async () => {
    const { directory } = setUp(
      [
        port('greens'),
        entity('Domain', 'freight', {
          annotations: { 'model-release.dev/owner.signer': 'blues' },
        }),
      ],
      { overridableRoles: ['auditor', 'signer'] },
    );
    expect(
      await directory.resolve(modelOf(undefined, 'system:default/port'), [
        { owner: { role: 'signer' } },
        { owner: { role: 'auditor' } },
      ]),
    ).toEqual([
      {
        owners: ['group:default/blues'],
        source: 'override on domain:default/freight',
      },
      {
        owners: ['group:default/greens'],
        source: 'override on system:default/port',
      },
    ]);
  });

  it('names several owners, separated by commas, however their refs are written', async () => {
    const { auditorOf } = setUp([]);
    expect(
      await auditorOf(modelOf('Group:Reds, user:default/uma,,reds')),
    ).toEqual({
      owners: ['group:default/reds', 'user:default/uma'],
      source: 'override on resource:default/berth-planner',
    });
  });

  it('leaves whom a sign-off requires', async () => {
    const { directory } = setUp([]);
    expect(
      await directory.resolve(modelOf('reds'), [
        signOff({ role: 'auditor' }, 'group:default/blues'),
      ]),
    ).toEqual([
      {
        owners: ['group:default/reds', 'group:default/blues'],
        source:
          'override on resource:default/berth-planner; runbook (requires group:default/blues)',
      },
    ]);
  });

  it('asks with the credentials of the plugin', async () => {
    const { auditorOf, lookUps } = setUp([port('greens')]);
    await auditorOf(modelOf(undefined, 'system:default/port'));
    expect(lookUps).toHaveBeenCalledTimes(2);
    for (const [, options] of lookUps.mock.calls) {
      expect(options).toMatchObject({
        credentials: { principal: { type: 'service' } },
      });
    }
  });

  describe('of a role that is not overridable', () => {
    it.each([
      ['nothing is', {}],
      ['another one is', { overridableRoles: ['data-governance'] }],
    ])('is ignored when %s', async (_name, modelRelease) => {
      const { auditorOf, lookUps } = setUp(
        [port('greens'), freight('blues')],
        modelRelease,
      );
      expect(await auditorOf(modelOf('reds', 'system:default/port'))).toEqual(
        BY_ANNOTATION,
      );
      expect(lookUps).not.toHaveBeenCalled();
    });

    it('does not let a team appoint itself as its own reviewer', async () => {
      const self = 'group:default/harbour-ml';
      const appointing = {
        'model-release.dev/owner.security-operations-leader': self,
        'model-release.dev/roles': 'security-operations-leader',
      };
      const { directory } = setUp([
        entity('System', 'port', { annotations: appointing }),
      ]);
      const [found] = await directory.resolve(
        entity('Resource', 'berth-planner', {
          annotations: appointing,
          relations: [
            ['ownedBy', self],
            ['partOf', 'system:default/port'],
          ],
        }),
        [signOff({ role: 'security-operations-leader' })],
      );
      expect(found).toEqual(BY_ANNOTATION);
    });

    it('is ignored when the configuration pins the role', async () => {
      const { auditorOf } = setUp([], {
        roles: { auditor: 'group:default/blues' },
      });
      expect(await auditorOf(modelOf('reds'))).toEqual({
        owners: ['group:default/blues'],
        source: 'configuration modelRelease.roles.auditor',
      });
    });
  });

  it('cannot be allowed for a role that is pinned', () => {
    expect(() =>
      setUp([], {
        roles: { auditor: 'group:default/blues' },
        overridableRoles: ['auditor'],
      }),
    ).toThrow(/“auditor” is pinned by modelRelease\.roles\.auditor/);
  });

  describe('that leads to nobody', () => {
    it.each([
      [
        'something that the catalog does not have',
        'reds, group:default/ghosts',
        'the role auditor is assigned to group:default/ghosts (annotation model-release.dev/owner.auditor on system:default/port), which is not in the catalog: add it there, or name another Group or User in the annotation.',
      ],
      [
        'something that owns nothing',
        'component:default/app',
        'the role auditor is assigned to “component:default/app” (annotation model-release.dev/owner.auditor on system:default/port), which is not a Group or User. Name one there, or remove the annotation.',
      ],
      [
        'what is no ref',
        'reds, a:b:c/d/e',
        'the role auditor is assigned to “a:b:c/d/e” (annotation model-release.dev/owner.auditor on system:default/port), which is not a Group or User. Name one there, or remove the annotation.',
      ],
      [
        'nothing',
        ' , ',
        'the role auditor is assigned to nobody: the annotation model-release.dev/owner.auditor on system:default/port is empty. Name a Group or User there, or remove the annotation.',
      ],
    ])(
      'says what to correct when it names %s, and falls back on nobody',
      async (_name, value, problem) => {
        const { auditorOf } = setUp([
          port(value),
          freight('blues'),
          part('Component', 'app'),
        ]);
        expect(
          await auditorOf(modelOf(undefined, 'system:default/port')),
        ).toEqual({ problem });
      },
    );

    it('says so when two systems of a model name somebody', async () => {
      const { auditorOf } = setUp([
        port('reds'),
        part('System', 'sea', 'reds'),
      ]);
      expect(
        await auditorOf(
          modelOf(undefined, 'system:default/port', 'system:default/sea'),
        ),
      ).toEqual({
        problem:
          'the role auditor is overridden by system:default/port and system:default/sea at the same time. Keep the annotation model-release.dev/owner.auditor on only one of them.',
      });
    });
  });
});

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  PermissionRule,
} from '@backstage/plugin-permission-node';
import {
  modelReleaseResourcePermissions,
  ModelReleasePermission,
} from '@model-release/backstage-plugin-model-release-common';
import {
  modelReleaseRules,
  ReleaseResource,
} from '@model-release/backstage-plugin-model-release-node';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

/** People of the example company and their groups. */
const people: Record<string, string[]> = {
  'nell.farrow': ['support-ml'],
  'otis.plume': ['support-ml'],
  'bram.kettle': ['ml-platform-leads'],
  'theo.bracken': ['appsec'],
  'piet.larkspur': ['platform'],
  'juno.reed': ['passenger-care'],
};

/** A release of a support model that Nell Farrow asked for. */
const nells: ReleaseResource = {
  requester: 'user:default/nell.farrow',
  modelOwner: 'group:default/support-ml',
  environment: 'production',
  status: 'in_review',
  runbook: { risk: 'medium' },
  steps: [
    { owners: ['group:default/ml-platform-leads'] },
    { owners: ['group:default/appsec'] },
  ],
};
const nellsTrial: ReleaseResource = { ...nells, environment: 'trial' };
const bramsTrial: ReleaseResource = {
  ...nellsTrial,
  requester: 'user:default/bram.kettle',
};
const foreignTrial: ReleaseResource = {
  requester: 'user:default/dara.finch',
  modelOwner: 'group:default/harbour-ml',
  environment: 'trial',
  status: 'in_review',
  runbook: { risk: 'medium' },
  steps: [{ owners: ['user:default/wanda.quill'] }],
};

const authorize = createConditionAuthorizer<ReleaseResource>({
  getRuleByName: name =>
    Object.values(modelReleaseRules).find(
      rule => rule.name === name,
    ) as unknown as PermissionRule<any, any, any>,
});

/** Which people have a permission on a release. */
async function whoHas(name: string, release: ReleaseResource) {
  const permission = modelReleaseResourcePermissions.find(
    candidate => candidate.name === `model-release.${name}`,
  ) as ModelReleasePermission;
  const having: string[] = [];
  for (const [person, groups] of Object.entries(people)) {
    const userEntityRef = `user:default/${person}`;
    const info = {
      userEntityRef,
      ownershipEntityRefs: [
        userEntityRef,
        ...groups.map(group => `group:default/${group}`),
      ],
    };
    const policy = new DemoPermissionPolicy({
      userInfo: mockServices.userInfo(info),
    });
    const decision = await policy.handle(
      { permission },
      { credentials: mockCredentials.user(userEntityRef), info },
    );
    if (authorize(decision, release)) {
      having.push(person);
    }
  }
  return having;
}

const everybody = Object.keys(people);
const takingPart = ['nell.farrow', 'otis.plume', 'bram.kettle', 'theo.bracken'];
const readingAll = ['bram.kettle', 'piet.larkspur'];

describe('the rules about releases', () => {
  it.each(['staging', 'production'])(
    'let everybody read what is for %s',
    async environment => {
      const release = { ...foreignTrial, environment };
      expect(await whoHas('release.read', release)).toEqual(everybody);
    },
  );

  it('let the rest be read by who takes part, by leads and by the portal team', async () => {
    expect(await whoHas('release.read', nellsTrial)).toEqual([
      ...takingPart,
      'piet.larkspur',
    ]);
    expect(await whoHas('release.read', foreignTrial)).toEqual(readingAll);
  });

  it('let the owner of a step read what has long been decided', async () => {
    const release = { ...nellsTrial, status: 'rejected' as const };
    expect(await whoHas('release.read', release)).toContain('theo.bracken');
  });

  it('keep files from who takes no part, wherever the release is for', async () => {
    expect(await whoHas('evidence.read', nells)).toEqual([
      ...takingPart,
      'piet.larkspur',
    ]);
    expect(
      await whoHas('evidence.read', {
        ...foreignTrial,
        environment: 'staging',
      }),
    ).toEqual(readingAll);
  });

  it.each(['step.waive', 'step.reassign', 'release.revoke'])(
    'leave %s to the leads',
    async name => {
      expect(await whoHas(name, nells)).toEqual(['bram.kettle']);
    },
  );

  it('let no lead take back the approval of what they asked for', async () => {
    expect(await whoHas('release.revoke', bramsTrial)).toEqual([]);
  });

  it.each([
    'release.comment',
    'release.withdraw',
    'release.close',
    'release.reassign-requester',
    'step.act',
  ])('leave %s to the rules of the release', async name => {
    expect(await whoHas(name, nells)).toEqual(everybody);
  });

  it('answer with conditions, and so without knowing the release', async () => {
    const info = {
      userEntityRef: 'user:default/juno.reed',
      ownershipEntityRefs: ['user:default/juno.reed'],
    };
    const policy = new DemoPermissionPolicy({
      userInfo: mockServices.userInfo(info),
    });
    const credentials = mockCredentials.user(info.userEntityRef);
    const [read] = modelReleaseResourcePermissions;
    expect(
      await policy.handle({ permission: read }, { credentials, info }),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'model-release',
      resourceType: 'model-release',
      conditions: {
        anyOf: [
          expect.objectContaining({ rule: 'HAS_ENVIRONMENT' }),
          {
            anyOf: [
              expect.objectContaining({ rule: 'IS_REQUESTER' }),
              expect.objectContaining({ rule: 'IS_MODEL_OWNER' }),
              expect.objectContaining({ rule: 'IS_STEP_OWNER' }),
            ],
          },
        ],
      },
    });
  });
});

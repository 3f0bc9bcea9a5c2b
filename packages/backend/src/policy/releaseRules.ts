import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_MODEL_RELEASE } from '@model-release/backstage-plugin-model-release-common';
import {
  createModelReleaseConditionalDecision,
  modelReleaseConditions,
} from '@model-release/backstage-plugin-model-release-node';
import { PORTAL_TEAM, RELEASE_LEADS } from './groups';
import { Decide, deny, everybody, membersOf, Rule } from './rule';

const {
  hasEnvironment,
  isModelOwner,
  isNotRequester,
  isRequester,
  isStepOwner,
} = modelReleaseConditions;

type Conditions = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_MODEL_RELEASE>
>;

/** Lets the release decide: the portal puts these conditions to each. */
const where =
  (conditionsFor: (user: BackstageUserInfo) => Conditions): Decide =>
  (permission, user) =>
    isResourcePermission(permission, RESOURCE_TYPE_MODEL_RELEASE)
      ? createModelReleaseConditionalDecision(permission, conditionsFor(user))
      : deny;

/** Who asked for the release, answers for the model, or has a step in it: now, before or later. */
const theyTakePart = (user: BackstageUserInfo): Conditions => ({
  anyOf: [
    isRequester({ userRefs: [user.userEntityRef] }),
    isModelOwner({ ownerRefs: user.ownershipEntityRefs }),
    isStepOwner({ ownerRefs: user.ownershipEntityRefs }),
  ],
});

/** Where passengers may meet a model, or are about to. */
const itMatters = hasEnvironment({ environments: ['staging', 'production'] });

const theyDidNotAsk = (user: BackstageUserInfo): Conditions =>
  isNotRequester({ userRefs: [user.userEntityRef] });

/** What the demo portal's policy says about releases. `docs/set-up/permissions.md` explains it. */
export const releaseRules: Rule[] = [
  {
    // What is tried out elsewhere is nobody else's business.
    says: 'Everybody reads releases for staging and production, and those they take part in; ML platform leads and the portal team read all',
    permissions: ['model-release.release.read'],
    decide: membersOf(
      [RELEASE_LEADS, PORTAL_TEAM],
      everybody,
      where(user => ({ anyOf: [itMatters, theyTakePart(user)] })),
    ),
  },
  {
    says: 'Files are for those who take part; ML platform leads and the portal team read all',
    permissions: ['model-release.evidence.read'],
    decide: membersOf(
      [RELEASE_LEADS, PORTAL_TEAM],
      everybody,
      where(theyTakePart),
    ),
  },
  {
    says: 'ML platform leads alone let a step pass without its work, or give away the step of others',
    permissions: ['model-release.step.waive', 'model-release.step.reassign'],
    decide: membersOf([RELEASE_LEADS]),
  },
  {
    says: 'ML platform leads alone take an approval back, and not of what they asked for themselves',
    permissions: ['model-release.release.revoke'],
    decide: membersOf([RELEASE_LEADS], where(theyDidNotAsk)),
  },
  {
    // Which step is whose, and who can withdraw what, is decided by the release itself, not here.
    says: 'Everybody asks for releases, talks about those they can read and does their part',
    permissions: [
      'model-release.page.view',
      'model-release.release.create',
      'model-release.release.comment',
      'model-release.release.withdraw',
      'model-release.step.act',
    ],
    decide: everybody,
  },
];

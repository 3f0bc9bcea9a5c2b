import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { isModelReleasePermission } from '@model-release/backstage-plugin-model-release-common';
import {
  createModelReleaseConditionalDecision,
  modelReleaseConditions,
  ModelReleaseCriteria,
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

/** Depends on the release: the portal applies these conditions to each. */
const where =
  (conditionsFor: (user: BackstageUserInfo) => ModelReleaseCriteria): Decide =>
  (permission, user) =>
    isModelReleasePermission(permission)
      ? createModelReleaseConditionalDecision(permission, conditionsFor(user))
      : deny;

/** The requester, the owner of the model, and everybody who owns a step: now, before or later. */
const theyTakePart = (user: BackstageUserInfo): ModelReleaseCriteria => ({
  anyOf: [
    isRequester({ userRefs: [user.userEntityRef] }),
    isModelOwner({ ownerRefs: user.ownershipEntityRefs }),
    isStepOwner({ ownerRefs: user.ownershipEntityRefs }),
  ],
});

/** Where passengers may meet a model, or are about to. */
const itMatters = hasEnvironment({ environments: ['staging', 'production'] });

const theyAreNotRequester = (user: BackstageUserInfo): ModelReleaseCriteria =>
  isNotRequester({ userRefs: [user.userEntityRef] });

/** What the demo portal's policy says about releases. `docs/set-up/permissions.md` explains it. */
export const releaseRules: Rule[] = [
  {
    // Experiments in other environments are private to those who take part.
    says: 'Everybody can read releases for staging and production, and releases they take part in; ML platform leads and the portal team can read all',
    permissions: ['model-release.release.read'],
    decide: membersOf(
      [RELEASE_LEADS, PORTAL_TEAM],
      everybody,
      where(user => ({ anyOf: [itMatters, theyTakePart(user)] })),
    ),
  },
  {
    says: 'People who take part in a release can read its files; ML platform leads and the portal team can read all',
    permissions: ['model-release.evidence.read'],
    decide: membersOf(
      [RELEASE_LEADS, PORTAL_TEAM],
      everybody,
      where(theyTakePart),
    ),
  },
  {
    says: 'Only ML platform leads can waive a step, or reassign a step that they do not own',
    permissions: ['model-release.step.waive', 'model-release.step.reassign'],
    decide: membersOf([RELEASE_LEADS]),
  },
  {
    says: 'Only ML platform leads can revoke an approval, and not of a release they requested',
    permissions: ['model-release.release.revoke'],
    decide: membersOf([RELEASE_LEADS], where(theyAreNotRequester)),
  },
  {
    // Who owns a step, and who can withdraw or close a release, is decided by the plugin's own rules.
    says: 'Everybody can request releases, comment on those they can read, act on their own steps, and close releases of their own models',
    permissions: [
      'model-release.page.view',
      'model-release.release.create',
      'model-release.release.comment',
      'model-release.release.withdraw',
      'model-release.release.close',
      'model-release.release.reassign-requester',
      'model-release.step.act',
    ],
    decide: everybody,
  },
];

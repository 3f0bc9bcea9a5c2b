import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';

/** The group that looks after the portal itself. */
export const PORTAL_TEAM = 'group:default/platform';

/** The group that may make exceptions to a runbook. */
export const RELEASE_LEADS = 'group:default/ml-platform-leads';

/** Decides for somebody who is signed in. */
export type Decide = (
  permission: Permission,
  user: BackstageUserInfo,
) => PolicyDecision;

/** One sentence of the policy: the permissions that it speaks of, by name, and who has them. */
export type Rule = { says: string; permissions: string[]; decide: Decide };

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

const everybody: Decide = () => allow;

const membersOf =
  (groupRef: string): Decide =>
  (_permission, user) =>
    user.ownershipEntityRefs.includes(groupRef) ? allow : deny;

const whoStartedIt: Decide = (permission, user) =>
  isResourcePermission(permission, 'scaffolder-task')
    ? createScaffolderTaskConditionalDecision(
        permission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: [user.userEntityRef],
        }),
      )
    : deny;

/** What the demo portal's policy says, in the order in which it is asked: the first match decides. */
export const rules: Rule[] = [
  {
    says: 'The portal team alone removes entries from the catalog and changes where they come from',
    permissions: [
      'catalog.entity.delete',
      'catalog.location.create',
      'catalog.location.delete',
      'catalog.ingestion.manage',
      'scaffolder.template.management',
    ],
    decide: membersOf(PORTAL_TEAM),
  },
  {
    says: 'ML platform leads alone let a step pass without its work, or take an approval back',
    permissions: ['model-release.step.waive', 'model-release.revoke'],
    decide: membersOf(RELEASE_LEADS),
  },
  {
    // Which step is whose is decided by the release itself, not here.
    says: 'Everybody sees releases, asks for them, talks about them and acts on their steps',
    permissions: [
      'model-release.page.view',
      'model-release.release.read',
      'model-release.release.create',
      'model-release.release.comment',
      'model-release.release.withdraw',
      'model-release.step.act',
    ],
    decide: everybody,
  },
  {
    says: 'Everybody runs templates',
    permissions: [
      'scaffolder.action.execute',
      'scaffolder.task.create',
      'scaffolder.template.dry-run',
      'scaffolder.template.parameter.read',
      'scaffolder.template.step.read',
    ],
    decide: everybody,
  },
  {
    says: 'A template run is seen and cancelled by who started it',
    permissions: ['scaffolder.task.read', 'scaffolder.task.cancel'],
    decide: whoStartedIt,
  },
  {
    says: 'Everybody can have the catalog look again at what it already knows',
    permissions: ['catalog.entity.refresh', 'catalog.entity.validate'],
    decide: everybody,
  },
];

/** What no rule speaks of: reading is allowed, anything else is not. */
export const otherwise: Decide = permission =>
  permission.attributes.action === 'read' ? allow : deny;

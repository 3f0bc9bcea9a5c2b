import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import { PORTAL_TEAM } from './groups';
import { releaseRules } from './releaseRules';
import { allow, Decide, deny, everybody, membersOf, Rule } from './rule';

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
    decide: membersOf([PORTAL_TEAM]),
  },
  ...releaseRules,
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

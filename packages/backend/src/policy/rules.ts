import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import { PORTAL_TEAM } from './groups';
import { releaseRules } from './releaseRules';
import { allow, Decide, deny, everybody, membersOf, Rule } from './rule';

const startedByThem: Decide = (permission, user) =>
  isResourcePermission(permission, 'scaffolder-task')
    ? createScaffolderTaskConditionalDecision(
        permission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: [user.userEntityRef],
        }),
      )
    : deny;

/** The demo portal's policy: the first rule that names a permission decides. */
export const rules: Rule[] = [
  {
    says: 'Only the portal team can remove catalog entities and manage catalog locations',
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
    says: 'Everybody can run templates',
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
    says: 'Only the person who started a template run can see and cancel it',
    permissions: ['scaffolder.task.read', 'scaffolder.task.cancel'],
    decide: startedByThem,
  },
  {
    says: 'Everybody can refresh and validate catalog entities',
    permissions: ['catalog.entity.refresh', 'catalog.entity.validate'],
    decide: everybody,
  },
];

/** For permissions that no rule names: reading is allowed, anything else is not. */
export const otherwise: Decide = permission =>
  permission.attributes.action === 'read' ? allow : deny;

import { Permission } from '@backstage/plugin-permission-common';
import {
  modelReleaseClosePermission,
  modelReleaseCommentPermission,
  ModelReleasePermission,
  modelReleaseReassignRequesterPermission,
  modelReleaseRevokePermission,
  modelReleaseStepActPermission,
  modelReleaseStepReassignPermission,
  modelReleaseStepWaivePermission,
  modelReleaseWithdrawPermission,
} from '../permissions';
import { ReleaseAction, StepAction } from '../model/actions';
import { Denial } from './denial';

/** The "no" of the portal's policy. @public */
export function policyDenial({ name }: Pick<Permission, 'name'>): Denial {
  return {
    code: 'not_permitted',
    message: `This needs the permission ${name}, which the portal's policy does not grant you.`,
    details: { permission: name },
  };
}

/**
 * The permissions of which an action needs one, on top of the rules about it; the first is the one
 * to ask for.
 */
function permissionsFor(
  action: ReleaseAction | StepAction,
  isOwner: boolean,
): ModelReleasePermission[] {
  switch (action) {
    case 'withdraw':
    case 'amend':
      return [modelReleaseWithdrawPermission];
    case 'comment':
    case 'refresh-owners':
      return [modelReleaseCommentPermission];
    case 'revoke':
      return [modelReleaseRevokePermission];
    case 'close':
      return [modelReleaseClosePermission];
    case 'reassign-requester':
      return [modelReleaseReassignRequesterPermission];
    case 'waive':
      return [modelReleaseStepWaivePermission];
    case 'reassign':
      return isOwner
        ? [modelReleaseStepActPermission, modelReleaseStepReassignPermission]
        : [modelReleaseStepReassignPermission];
    default:
      return [modelReleaseStepActPermission];
  }
}

/** What the portal's policy says of a permission on one release. @public */
export type Permits = (permission: ModelReleasePermission) => boolean;

/**
 * Why the policy objects to an action, or `undefined` when it does not.
 *
 * @param isOwners - whether it is an owner's act: owners give their own steps away as they work on
 * them, others need a permission of its own
 * @public
 */
export function denyByPolicy(
  action: ReleaseAction | StepAction,
  isOwners: boolean,
  permits: Permits,
): Denial | undefined {
  const permissions = permissionsFor(action, isOwners);
  return permissions.some(permits) ? undefined : policyDenial(permissions[0]);
}

import { Permission } from '@backstage/plugin-permission-common';
import {
  modelReleaseCommentPermission,
  ModelReleasePermission,
  modelReleaseRevokePermission,
  modelReleaseStepActPermission,
  modelReleaseStepReassignPermission,
  modelReleaseStepWaivePermission,
  modelReleaseWithdrawPermission,
} from '../permissions';
import { ReleaseAction, StepAction } from './actions';
import { Denial } from './verdict';

/** The "no" of the portal's policy. @public */
export function policyDenial({ name }: Pick<Permission, 'name'>): Denial {
  return {
    code: 'not_permitted',
    message: `This needs the permission ${name}, which the portal's policy does not give you.`,
  };
}

/**
 * The permission that an action needs on top of the rules about it.
 *
 * @param isOwner - whether who acts owns the step: owners give their own steps away as they work on
 * them, others need a permission of its own
 * @public
 */
export function permissionFor(
  action: ReleaseAction | StepAction,
  isOwner: boolean,
): ModelReleasePermission {
  switch (action) {
    case 'withdraw':
    case 'amend':
      return modelReleaseWithdrawPermission;
    case 'comment':
    case 'refresh-owners':
      return modelReleaseCommentPermission;
    case 'revoke':
      return modelReleaseRevokePermission;
    case 'waive':
      return modelReleaseStepWaivePermission;
    case 'reassign':
      return isOwner
        ? modelReleaseStepActPermission
        : modelReleaseStepReassignPermission;
    default:
      return modelReleaseStepActPermission;
  }
}

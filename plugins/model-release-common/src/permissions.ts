import {
  BasicPermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/** See that the plugin is there: navigation and pages. @public */
export const modelReleasePageViewPermission = createPermission({
  name: 'model-release.page.view',
  attributes: { action: 'read' },
});

/** Read releases, their evidence and their audit trail. @public */
export const modelReleaseReadPermission = createPermission({
  name: 'model-release.release.read',
  attributes: { action: 'read' },
});

/** Ask for a release. @public */
export const modelReleaseCreatePermission = createPermission({
  name: 'model-release.release.create',
  attributes: { action: 'create' },
});

/** Comment on a release. @public */
export const modelReleaseCommentPermission = createPermission({
  name: 'model-release.release.comment',
  attributes: { action: 'update' },
});

/** Withdraw or amend one's own release. @public */
export const modelReleaseWithdrawPermission = createPermission({
  name: 'model-release.release.withdraw',
  attributes: { action: 'update' },
});

/** Work on a step: complete, approve, send back, reject, reopen, upload, resubmit. @public */
export const modelReleaseStepActPermission = createPermission({
  name: 'model-release.step.act',
  attributes: { action: 'update' },
});

/** Let a step pass without its work being done. @public */
export const modelReleaseStepWaivePermission = createPermission({
  name: 'model-release.step.waive',
  attributes: { action: 'update' },
});

/** All permissions of the plugin, for policies. @public */
export const modelReleasePermissions: BasicPermission[] = [
  modelReleasePageViewPermission,
  modelReleaseReadPermission,
  modelReleaseCreatePermission,
  modelReleaseCommentPermission,
  modelReleaseWithdrawPermission,
  modelReleaseStepActPermission,
  modelReleaseStepWaivePermission,
];

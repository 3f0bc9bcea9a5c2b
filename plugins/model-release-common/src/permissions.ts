import {
  createPermission,
  Permission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** The resource type of a release; its refs are the ids of releases. @public */
export const RESOURCE_TYPE_MODEL_RELEASE = 'model-release';

/** A permission on one release. @public */
export type ModelReleasePermission = ResourcePermission<
  typeof RESOURCE_TYPE_MODEL_RELEASE
>;

const onRelease = (
  name: string,
  action: 'read' | 'update',
): ModelReleasePermission =>
  createPermission({
    name: `model-release.${name}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_MODEL_RELEASE,
  });

/** Read the runbooks; a portal can also show or hide the page by it. @public */
export const modelReleasePageViewPermission = createPermission({
  name: 'model-release.page.view',
  attributes: { action: 'read' },
});

/** Request a release of a model: a permission on its catalog entity. @public */
export const modelReleaseCreatePermission = createPermission({
  name: 'model-release.release.create',
  attributes: { action: 'create' },
  resourceType: 'catalog-entity',
});

/** Read a release and its audit trail. @public */
export const modelReleaseReadPermission = onRelease('release.read', 'read');

/** Comment on a release, and refresh its owners. @public */
export const modelReleaseCommentPermission = onRelease(
  'release.comment',
  'update',
);

/** Withdraw or amend one's own release. @public */
export const modelReleaseWithdrawPermission = onRelease(
  'release.withdraw',
  'update',
);

/** Revoke an approval: for owners of the model or a sign-off, and administrators. @public */
export const modelReleaseRevokePermission = onRelease(
  'release.revoke',
  'update',
);

/** Close a release that nobody ends: for owners of the model and administrators. @public */
export const modelReleaseClosePermission = onRelease('release.close', 'update');

/** Name another requester: for owners of the model and administrators. @public */
export const modelReleaseReassignRequesterPermission = onRelease(
  'release.reassign-requester',
  'update',
);

/** Act on a step: complete, approve, request changes, reject, reopen, upload, resubmit, redeliver. @public */
export const modelReleaseStepActPermission = onRelease('step.act', 'update');

/** Waive a step: for its owners, waivers and administrators. @public */
export const modelReleaseStepWaivePermission = onRelease(
  'step.waive',
  'update',
);

/** Reassign somebody else's step to another who may own it: for administrators. @public */
export const modelReleaseStepReassignPermission = onRelease(
  'step.reassign',
  'update',
);

/** Read the files of a release, its model card included. @public */
export const modelReleaseEvidenceReadPermission = onRelease(
  'evidence.read',
  'read',
);

/** All permissions on a release. @public */
export const modelReleaseResourcePermissions: ModelReleasePermission[] = [
  modelReleaseReadPermission,
  modelReleaseCommentPermission,
  modelReleaseWithdrawPermission,
  modelReleaseRevokePermission,
  modelReleaseClosePermission,
  modelReleaseReassignRequesterPermission,
  modelReleaseStepActPermission,
  modelReleaseStepWaivePermission,
  modelReleaseStepReassignPermission,
  modelReleaseEvidenceReadPermission,
];

/** All permissions of the plugin, for policies. @public */
export const modelReleasePermissions: Permission[] = [
  modelReleasePageViewPermission,
  modelReleaseCreatePermission,
  ...modelReleaseResourcePermissions,
];

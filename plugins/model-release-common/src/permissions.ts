import {
  createPermission,
  Permission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** The resource type of a release to be read; its refs are the ids of releases. @public */
export const RESOURCE_TYPE_MODEL_RELEASE = 'model-release';

/**
 * The resource types of all permissions on a release. Each permission has one of its own, so that resource
 * type and action name it: policies that are not written in code (RBAC) know permissions by these. Their
 * refs are the ids of releases, and their rules are the same.
 *
 * @public
 */
export const MODEL_RELEASE_RESOURCE_TYPES = [
  RESOURCE_TYPE_MODEL_RELEASE,
  'model-release-evidence',
  'model-release-comment',
  'model-release-withdrawal',
  'model-release-revocation',
  'model-release-closure',
  'model-release-requester',
  'model-release-step',
  'model-release-waiver',
  'model-release-reassignment',
] as const;

/** One of {@link MODEL_RELEASE_RESOURCE_TYPES}. @public */
export type ModelReleaseResourceType =
  (typeof MODEL_RELEASE_RESOURCE_TYPES)[number];

/** A permission on one release. @public */
export type ModelReleasePermission =
  ResourcePermission<ModelReleaseResourceType>;

const onRelease = (
  name: string,
  action: 'read' | 'update',
  resourceType: ModelReleaseResourceType,
): ModelReleasePermission =>
  createPermission({
    name: `model-release.${name}`,
    attributes: { action },
    resourceType,
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
export const modelReleaseReadPermission = onRelease(
  'release.read',
  'read',
  RESOURCE_TYPE_MODEL_RELEASE,
);

/** Comment on a release, and refresh its owners. @public */
export const modelReleaseCommentPermission = onRelease(
  'release.comment',
  'update',
  'model-release-comment',
);

/** Withdraw or amend one's own release. @public */
export const modelReleaseWithdrawPermission = onRelease(
  'release.withdraw',
  'update',
  'model-release-withdrawal',
);

/** Revoke an approval: for owners of the model or a sign-off, and administrators. @public */
export const modelReleaseRevokePermission = onRelease(
  'release.revoke',
  'update',
  'model-release-revocation',
);

/** Close a release that nobody ends: for owners of the model and administrators. @public */
export const modelReleaseClosePermission = onRelease(
  'release.close',
  'update',
  'model-release-closure',
);

/** Name another requester: for owners of the model and administrators. @public */
export const modelReleaseReassignRequesterPermission = onRelease(
  'release.reassign-requester',
  'update',
  'model-release-requester',
);

/** Act on a step: complete, approve, request changes, reject, reopen, upload, resubmit, redeliver. @public */
export const modelReleaseStepActPermission = onRelease(
  'step.act',
  'update',
  'model-release-step',
);

/** Waive a step: for its owners, waivers and administrators. @public */
export const modelReleaseStepWaivePermission = onRelease(
  'step.waive',
  'update',
  'model-release-waiver',
);

/** Reassign somebody else's step to another who may own it: for administrators. @public */
export const modelReleaseStepReassignPermission = onRelease(
  'step.reassign',
  'update',
  'model-release-reassignment',
);

/** Read the files of a release, its model card included. @public */
export const modelReleaseEvidenceReadPermission = onRelease(
  'evidence.read',
  'read',
  'model-release-evidence',
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

/** Whether a permission is one on a release, for policies. @public */
export function isModelReleasePermission(
  permission: Permission,
): permission is ModelReleasePermission {
  return modelReleaseResourcePermissions.some(
    ({ name }) => name === permission.name,
  );
}

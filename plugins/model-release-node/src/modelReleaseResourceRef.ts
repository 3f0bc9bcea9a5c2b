import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_MODEL_RELEASE } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseCondition } from './ReleaseCriteria';
import { ReleaseResource } from './ReleaseResource';

/** Names releases in the permission framework; the refs of resources are their ids. @public */
export const modelReleaseResourceRef = createPermissionResourceRef<
  ReleaseResource,
  ReleaseCondition
>().with({
  pluginId: 'model-release',
  resourceType: RESOURCE_TYPE_MODEL_RELEASE,
});

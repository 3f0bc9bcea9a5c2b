import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  ModelReleaseResourceType,
  RESOURCE_TYPE_MODEL_RELEASE,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseCondition } from './ReleaseCriteria';
import { ReleaseResource } from './ReleaseResource';

/** Names releases under one of their resource types; the refs of resources are their ids. @public */
export const modelReleaseResourceRefOf = <T extends ModelReleaseResourceType>(
  resourceType: T,
) =>
  createPermissionResourceRef<ReleaseResource, ReleaseCondition>().with({
    pluginId: 'model-release',
    resourceType,
  });

/** Names releases to be read. @public */
export const modelReleaseResourceRef = modelReleaseResourceRefOf(
  RESOURCE_TYPE_MODEL_RELEASE,
);

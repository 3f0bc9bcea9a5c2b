import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ModelReleaseApi } from '@model-release/backstage-plugin-model-release-common';

/** How the pages reach the back end. @public */
export const modelReleaseApiRef = createApiRef<ModelReleaseApi>().with({
  id: 'plugin.model-release.client',
  pluginId: 'model-release',
});

import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { RELEASE_DOCUMENT_TYPE } from '@model-release/backstage-plugin-model-release-common';
import { clientFactory, evidenceTransferFactory } from '../api/factories';
import {
  releaseRouteRef,
  requestRouteRef,
  rootRouteRef,
  tabRouteRef,
  templateRouteRef,
} from '../routes';
import { lazyField } from './lazyField';

/** The plugin for apps on the old frontend system. @public */
export const modelReleasePlugin = createPlugin({
  id: 'model-release',
  apis: [clientFactory, evidenceTransferFactory],
  routes: {
    root: rootRouteRef,
    release: releaseRouteRef,
    request: requestRouteRef,
    tab: tabRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
});

/** The page “Model releases”, with its header. @public */
export const ModelReleasesPage = modelReleasePlugin.provide(
  createRoutableExtension({
    name: 'ModelReleasesPage',
    component: () =>
      import('./LegacyModelReleasesPage').then(m => m.LegacyModelReleasesPage),
    mountPoint: rootRouteRef,
  }),
);

/** The tab “Release approval” for the page of a model. @public */
export const EntityReleaseApprovalContent = modelReleasePlugin.provide(
  createRoutableExtension({
    name: 'EntityReleaseApprovalContent',
    component: () =>
      import('../pages/ReleaseApprovalTab').then(m => m.ReleaseApprovalTab),
    mountPoint: tabRouteRef,
  }),
);

/** The card with the current state of a model's release. @public */
export const EntityReleaseStatusCard = modelReleasePlugin.provide(
  createComponentExtension({
    name: 'EntityReleaseStatusCard',
    component: {
      lazy: () =>
        import('../pages/ReleaseStatusCard').then(m => m.ReleaseStatusCard),
    },
  }),
);

/** A release among the results of the portal's search. @public */
export const ModelReleaseSearchResultListItem = modelReleasePlugin.provide(
  createSearchResultListItemExtension({
    name: 'ModelReleaseSearchResultListItem',
    component: () =>
      import('../pages/ReleaseSearchResult').then(m => m.ReleaseSearchResult),
    predicate: ({ type }) => type === RELEASE_DOCUMENT_TYPE,
  }),
);

/** The field `ModelReleaseCheck`, for the templates of the portal. @public */
export const ModelReleaseCheckField = modelReleasePlugin.provide(
  createScaffolderFieldExtension(
    lazyField('ModelReleaseCheck', () =>
      import('../pages/templateFields').then(m => m.checkField),
    ),
  ),
);

/** The field `ModelReleasePreview`, for the templates of the portal. @public */
export const ModelReleasePreviewField = modelReleasePlugin.provide(
  createScaffolderFieldExtension(
    lazyField('ModelReleasePreview', () =>
      import('../pages/templateFields').then(m => m.previewField),
    ),
  ),
);

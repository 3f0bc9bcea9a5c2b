import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page “Model releases”. @public */
export const rootRouteRef = createRouteRef({ id: 'model-release' });

/** The page on which a release is requested. @public */
export const requestRouteRef = createSubRouteRef({
  id: 'model-release/request',
  parent: rootRouteRef,
  path: '/new',
});

/** One release on that page. @public */
export const releaseRouteRef = createSubRouteRef({
  id: 'model-release/release',
  parent: rootRouteRef,
  path: '/:id',
});

/** The tab “Release approval” of a model. @public */
export const tabRouteRef = createRouteRef({ id: 'model-release/tab' });

/** Where a template is filled in; the scaffolder's own page unless the app binds another. @public */
export const templateRouteRef = createExternalRouteRef({
  id: 'model-release/template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

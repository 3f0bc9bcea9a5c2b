import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUser';
import { RELEASE_DOCUMENT_TYPE } from '@model-release/backstage-plugin-model-release-common';
import { clientFactory, evidenceTransferFactory } from './api/factories';
import { modelFilter } from './api/modelFilter';
import type { TemplateFieldName } from './pages/templateFormFields';
import {
  releaseRouteRef,
  requestRouteRef,
  rootRouteRef,
  tabRouteRef,
  templateRouteRef,
} from './routes';

const clientApi = ApiBlueprint.make({
  params: define => define(clientFactory),
});

const evidenceTransferApi = ApiBlueprint.make({
  name: 'evidence-transfer',
  params: define => define(evidenceTransferFactory),
});

const tab = EntityContentBlueprint.makeWithOverrides({
  name: 'release-approval',
  factory: (original, { apis }) =>
    original({
      path: '/release-approval',
      title: 'Release approval',
      group: 'deployment',
      routeRef: tabRouteRef,
      filter: modelFilter(apis.get(configApiRef)),
      loader: async () => {
        const { ReleaseApprovalTab } = await import(
          './pages/ReleaseApprovalTab'
        );
        return <ReleaseApprovalTab />;
      },
    }),
});

const card = EntityCardBlueprint.makeWithOverrides({
  name: 'release-status',
  factory: (original, { apis }) =>
    original({
      type: 'info',
      filter: modelFilter(apis.get(configApiRef)),
      loader: async () => {
        const { ReleaseStatusCard } = await import('./pages/ReleaseStatusCard');
        return <ReleaseStatusCard />;
      },
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/model-releases',
    title: 'Model releases',
    icon: <VerifiedUserIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: async () => {
      const { ModelReleasesPage } = await import('./pages/ModelReleasesPage');
      return (
        <main>
          <ModelReleasesPage />
        </main>
      );
    },
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <VerifiedUserIcon />,
    predicate: ({ type }) => type === RELEASE_DOCUMENT_TYPE,
    component: async () => {
      const { ReleaseSearchResult } = await import(
        './pages/ReleaseSearchResult'
      );
      return ReleaseSearchResult;
    },
  },
});

const searchType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: RELEASE_DOCUMENT_TYPE,
    name: 'Model releases',
    icon: <VerifiedUserIcon />,
  },
});

const templateField = <TName extends TemplateFieldName>(name: TName) =>
  FormFieldBlueprint.make({
    name,
    params: {
      field: () =>
        import('./pages/templateFormFields').then(m => m.formFields[name]),
    },
  });

/**
 * The approval path of fine-tuned models: a tab and a card on every model, and a page with all
 * releases.
 *
 * @public
 */
export const modelReleasePlugin = createFrontendPlugin({
  pluginId: 'model-release',
  title: 'Model releases',
  icon: <VerifiedUserIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    release: releaseRouteRef,
    request: requestRouteRef,
    tab: tabRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    clientApi,
    evidenceTransferApi,
    tab,
    card,
    page,
    searchResult,
    searchType,
    templateField('check'),
    templateField('preview'),
  ],
});

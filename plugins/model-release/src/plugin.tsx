import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUser';
import { DEFAULT_MODEL_FILTER } from '@model-release/backstage-plugin-model-release-common';
import { clientFactory, evidenceTransferFactory } from './api/factories';
import {
  releaseRouteRef,
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

const tab = EntityContentBlueprint.make({
  name: 'release-approval',
  params: {
    path: '/release-approval',
    title: 'Release approval',
    group: 'deployment',
    routeRef: tabRouteRef,
    filter: DEFAULT_MODEL_FILTER,
    loader: async () => {
      const { ReleaseApprovalTab } = await import('./pages/ReleaseApprovalTab');
      return <ReleaseApprovalTab />;
    },
  },
});

const card = EntityCardBlueprint.make({
  name: 'release-status',
  params: {
    type: 'info',
    filter: DEFAULT_MODEL_FILTER,
    loader: async () => {
      const { ReleaseStatusCard } = await import('./pages/ReleaseStatusCard');
      return <ReleaseStatusCard />;
    },
  },
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
  routes: { root: rootRouteRef, release: releaseRouteRef, tab: tabRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [clientApi, evidenceTransferApi, tab, card, page],
});

import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    noHeader: true,
    loader: async () => <Navigate to="/catalog" replace />,
  },
});

/** Starts in the catalog, which opens on the models. */
export const homeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [homePage],
});

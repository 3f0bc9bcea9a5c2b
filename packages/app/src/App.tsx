import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// The plugins are found through app.packages in app-config.yaml.
export default createApp({ features: [homeModule, navModule, signInModule] });

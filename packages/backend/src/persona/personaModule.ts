import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { listPeople } from './listPeople';
import { personaAuthenticator } from './personaAuthenticator';
import { refuseInProduction } from './refuseInProduction';
import { readPersonaProfile, signInPersona } from './signInPersona';

/**
 * The demo's sign-in: choose a person of the catalog and be them.
 *
 * `GET /api/auth/persona/people` lists who can be chosen, before anybody is signed in;
 * `GET /api/auth/persona/refresh` signs in the one whom the header `x-persona` names.
 */
export const personaModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'persona',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, httpRouter, logger, providers }) {
        refuseInProduction();
        logger.warn(
          'The demo sign-in "persona" is installed: anybody can sign in as anybody',
        );
        providers.registerProvider({
          providerId: 'persona',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            profileTransform: readPersonaProfile,
            signInResolver: signInPersona,
          }),
        });

        const router = Router();
        router.get('/persona/people', async (_request, response) => {
          response.json({ people: await listPeople({ auth, catalog }) });
        });
        httpRouter.use(router);
      },
    });
  },
});

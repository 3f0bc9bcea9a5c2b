import {
  AuthService,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { JWK } from 'jose';

/** A plugin whose keys a test has, so that it can say in its name what no plugin would. */
export const ROGUE = 'rogue';

/** Publishes the keys of a sign-in, and the same ones as those of a plugin that is not there. */
export const signInPlugin = (keySet: { keys: JWK[] }) =>
  createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      env.registerInit({
        deps: {
          router: coreServices.httpRouter,
          rootRouter: coreServices.rootHttpRouter,
        },
        async init({ router, rootRouter }) {
          const path = '/.well-known/jwks.json';
          router.addAuthPolicy({ path, allow: 'unauthenticated' });
          router.use((_req, res) => {
            res.json(keySet);
          });
          rootRouter.use(`/api/${ROGUE}`, (_req, res) => {
            res.json(keySet);
          });
        },
      });
    },
  });

/** A plugin that does nothing; its auth service is what a test is after. */
export const presenterPlugin = (
  pluginId: string,
  give: (auth: AuthService) => void,
) =>
  createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: { auth: coreServices.auth },
        async init({ auth }) {
          give(auth);
        },
      });
    },
  });

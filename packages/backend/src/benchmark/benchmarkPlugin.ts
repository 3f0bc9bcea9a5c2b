import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

/**
 * `GET /api/benchmark/empty` answers nothing, after the authentication that every route has: the least that
 * a route of this back end can cost, and what the benchmark measures others against.
 */
export const benchmarkPlugin = createBackendPlugin({
  pluginId: 'benchmark',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        router.get('/empty', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user', 'service'] });
          res.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});

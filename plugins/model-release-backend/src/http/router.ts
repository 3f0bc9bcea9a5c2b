import { HttpAuthService, LoggerService } from '@backstage/backend-plugin-api';
import { RequestHandler, Router } from 'express';
import { ReleaseService } from '../service/ReleaseService';
import { RunbookStore } from '../service/RunbookStore';
import { addCommandRoutes } from './commandRoutes';
import { errorHandler } from './errorHandler';
import { addEvidenceRoutes } from './evidenceRoutes';
import { createOpenApiRouter } from './openApiRouter';
import { addReleaseRoutes } from './releaseRoutes';
import { addRunbookRoutes } from './runbookRoutes';

/** What the routes need. */
export interface RouterOptions {
  service: ReleaseService;
  runbooks: Pick<RunbookStore, 'list' | 'find'>;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** Whether answers are held against the API description too; tests do that. */
  validateResponses?: boolean;
}

/** Every route is in the API description: what it does not list does not exist. */
const unknownPath: RequestHandler = (req, res) => {
  res.status(404).json({
    error: {
      name: 'NotFoundError',
      message: `There is no ${req.method} ${req.path}.`,
      code: 'unknown_path',
    },
    request: { method: req.method, url: req.originalUrl },
    response: { statusCode: 404 },
  });
};

/** The HTTP API, as `openapi.yaml` describes it. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router = await createOpenApiRouter(options);
  addRunbookRoutes(router, options);
  addReleaseRoutes(router, options);
  addCommandRoutes(router, options);
  addEvidenceRoutes(router, options);
  router.use(unknownPath);
  router.use(errorHandler(options.logger));
  return router;
}

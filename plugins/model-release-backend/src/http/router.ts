import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { RequestHandler, Router } from 'express';
import { DiscussionService } from '../service/discussion/DiscussionService';
import { EvidenceService } from '../service/evidence/EvidenceService';
import { GateService } from '../service/gate/GateService';
import { DelegationService } from '../service/people/DelegationService';
import { ReleaseService } from '../service/releases/ReleaseService';
import { ReviewService } from '../service/review/ReviewService';
import { RunbookService } from '../service/runbooks/RunbookService';
import { addCommandRoutes } from './commandRoutes';
import { createAudited } from './createAudited';
import { addDelegationRoutes } from './delegationRoutes';
import { addDiscussionRoutes } from './discussionRoutes';
import { errorHandler } from './errorHandler';
import { addEvidenceRoutes } from './evidenceRoutes';
import { addGateRoutes } from './gateRoutes';
import { createOpenApiRouter, readOpenApiDocument } from './openApiRouter';
import { readBodies } from './readBodies';
import { refuseNul } from './refuseNul';
import { addReleaseRoutes } from './releaseRoutes';
import { addReviewRoutes } from './reviewRoutes';
import { addRunbookRoutes } from './runbookRoutes';
import { serveDescription } from './serveDescription';

export interface RouterOptions {
  delegationService: DelegationService;
  discussionService: DiscussionService;
  evidenceService: EvidenceService;
  gateService: GateService;
  releaseService: ReleaseService;
  reviewService: ReviewService;
  runbookService: RunbookService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** Whether answers are held against the API description too; tests do that. */
  validateResponses?: boolean;
}

/** Every route is in the API description: what it does not list does not exist. */
const unknownPath: RequestHandler = (req, _res, next) => {
  next(
    new ModelReleaseError(
      'unknown_path',
      `There is no ${req.method} ${req.path}.`,
    ),
  );
};

/**
 * The HTTP API, as `openapi.yaml` describes it. Bodies are read outside of the router that checks
 * requests against the description, because that one turns whatever fails in it into one and the
 * same error.
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const routes = { ...options, audited: createAudited(options) };
  const api = await createOpenApiRouter(options);
  addRunbookRoutes(api, routes);
  addReleaseRoutes(api, routes);
  addCommandRoutes(api, routes);
  addEvidenceRoutes(api, routes);
  addReviewRoutes(api, routes);
  addGateRoutes(api, routes);
  addDelegationRoutes(api, routes);
  addDiscussionRoutes(api, routes);
  const router = Router();
  router.use(refuseNul);
  readBodies(router);
  // The validator's own copy has no patterns.
  router.get('/openapi.json', serveDescription(await readOpenApiDocument()));
  router.use(api);
  router.use(unknownPath);
  router.use(errorHandler(options.logger));
  return router;
}

import {
  createReleaseSchema,
  listReleasesSchema,
  servingQuerySchema,
  readinessQuerySchema,
  STARTED_BY_HEADER,
  visitSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { Request, Router } from 'express';
import { ReleaseService } from '../service/releases/ReleaseService';
import { Audited, AuditedRequest } from './createAudited';
import { parse } from './parse';

interface ReleaseRoutesDependencies {
  releaseService: ReleaseService;
  audited: Audited;
}

const reading = (queryType: string, releaseId?: string): AuditedRequest => ({
  eventId: 'release-fetch',
  severityLevel: 'low',
  meta: { queryType, releaseId },
});

const creating = (req: Request): AuditedRequest => ({
  eventId: 'release-create',
  severityLevel: 'medium',
  meta: {
    actionType: req.query.dryRun === 'true' ? 'preview' : 'create',
    entityRef: String(req.body.entityRef),
    startedBy: req.header(STARTED_BY_HEADER),
  },
});

/** What can be known before a release is requested. */
function addReadiness(
  router: Router,
  { releaseService, audited }: ReleaseRoutesDependencies,
): void {
  router.get('/v1/readiness', async (req, res) => {
    const readiness = await audited(req, reading('readiness'), async caller =>
      releaseService.readiness(parse(readinessQuerySchema, req.query), caller),
    );
    res.json(readiness);
  });
}

/** Opening releases, or seeing what would come of it. */
function addCreation(
  router: Router,
  { releaseService, audited }: ReleaseRoutesDependencies,
): void {
  router.post('/v1/releases', async (req, res) => {
    const startedBy = req.header(STARTED_BY_HEADER);
    if (req.query.dryRun === 'true') {
      const preview = await audited(req, creating(req), async caller =>
        releaseService.preview(
          parse(createReleaseSchema, req.body),
          { startedBy },
          caller,
        ),
      );
      res.json(preview);
      return;
    }
    const { created, release } = await audited(
      req,
      creating(req),
      async caller =>
        releaseService.create(
          parse(createReleaseSchema, req.body),
          { idempotencyKey: req.header('Idempotency-Key'), startedBy },
          caller,
        ),
    );
    res.status(created ? 201 : 200).json(release);
  });
}

/** What has happened to a release and what went out for it. */
function addHistory(
  router: Router,
  { releaseService, audited }: ReleaseRoutesDependencies,
): void {
  router.get('/v1/releases/:id/events', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('events', id), caller =>
        releaseService.listEvents(id, caller),
      ),
    );
  });

  router.post('/v1/releases/:id/visits', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('visit', id), async caller =>
        releaseService.visit(id, parse(visitSchema, req.body), caller),
      ),
    );
  });

  router.get('/v1/releases/:id/deliveries', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('deliveries', id), caller =>
        releaseService.listDeliveries(id, caller),
      ),
    );
  });
}

/** Opening, finding and reading releases. */
export function addReleaseRoutes(
  router: Router,
  dependencies: ReleaseRoutesDependencies,
): void {
  const { releaseService, audited } = dependencies;
  addReadiness(router, dependencies);
  addCreation(router, dependencies);
  addHistory(router, dependencies);

  router.get('/v1/releases', async (req, res) => {
    const page = await audited(req, reading('list'), async caller =>
      releaseService.list(parse(listReleasesSchema, req.query), caller),
    );
    res.json(page);
  });

  router.get('/v1/serving', async (req, res) => {
    const page = await audited(req, reading('serving'), async caller =>
      releaseService.listServing(parse(servingQuerySchema, req.query), caller),
    );
    res.json(page);
  });

  router.get('/v1/releases/:id', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('by-id', id), caller =>
        releaseService.get(id, caller),
      ),
    );
  });
}

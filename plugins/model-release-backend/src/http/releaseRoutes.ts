import {
  createReleaseSchema,
  gateQuerySchema,
  listReleasesSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { Request, Router } from 'express';
import { AuditedRequest } from './createAudited';
import { parse } from './parse';
import { RouteParts } from './RouteParts';

const reading = (
  queryType: string,
  releaseId?: string,
  eventId = 'release-fetch',
): AuditedRequest => ({
  eventId,
  severityLevel: 'low',
  meta: { queryType, releaseId },
});

const creating = (req: Request): AuditedRequest => ({
  eventId: 'release-create',
  severityLevel: 'medium',
  meta: {
    actionType: req.query.dryRun === 'true' ? 'preview' : 'create',
    entityRef: String(req.body.entityRef),
  },
});

/** Opening releases, or seeing what would come of it. */
function addCreation(router: Router, { service, audited }: RouteParts): void {
  router.post('/v1/releases', async (req, res) => {
    if (req.query.dryRun === 'true') {
      const preview = await audited(req, creating(req), async caller =>
        service.preview(parse(createReleaseSchema, req.body), caller),
      );
      res.json(preview);
      return;
    }
    const { created, release } = await audited(
      req,
      creating(req),
      async caller =>
        service.create(
          parse(createReleaseSchema, req.body),
          req.header('Idempotency-Key'),
          caller,
        ),
    );
    res.status(created ? 201 : 200).json(release);
  });
}

/** Opening, finding and reading releases. */
export function addReleaseRoutes(router: Router, parts: RouteParts): void {
  const { service, audited } = parts;
  addCreation(router, parts);

  router.get('/v1/releases', async (req, res) => {
    const page = await audited(req, reading('list'), async caller =>
      service.list(parse(listReleasesSchema, req.query), caller),
    );
    res.json(page);
  });

  router.get('/v1/releases/:id', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('by-id', id), caller =>
        service.get(id, caller),
      ),
    );
  });

  router.get('/v1/releases/:id/events', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('events', id), caller =>
        service.listEvents(id, caller),
      ),
    );
  });

  router.get('/v1/releases/:id/deliveries', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('deliveries', id), caller =>
        service.listDeliveries(id, caller),
      ),
    );
  });

  router.get('/v1/gate', async (req, res) => {
    const event = reading('gate', undefined, 'gate-check');
    const answer = await audited(req, event, async caller =>
      service.checkGate(parse(gateQuerySchema, req.query), caller),
    );
    res.json(answer);
  });
}

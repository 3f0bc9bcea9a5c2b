import {
  createReleaseSchema,
  gateQuerySchema,
  listReleasesSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { parse } from './parse';
import { RouteParts } from './RouteParts';

/** Opening, finding and reading releases. */
export function addReleaseRoutes(
  router: Router,
  { service, callerOf }: RouteParts,
): void {
  router.post('/v1/releases', async (req, res) => {
    const credentials = await callerOf(req);
    const request = parse(createReleaseSchema, req.body);
    if (req.query.dryRun === 'true') {
      res.json(await service.preview(request, credentials));
      return;
    }
    const { created, release } = await service.create(
      request,
      req.header('Idempotency-Key'),
      credentials,
    );
    res.status(created ? 201 : 200).json(release);
  });

  router.get('/v1/releases', async (req, res) => {
    const credentials = await callerOf(req);
    const query = parse(listReleasesSchema, req.query);
    res.json(await service.list(query, credentials));
  });

  router.get('/v1/releases/:id', async (req, res) => {
    res.json(await service.get(req.params.id, await callerOf(req)));
  });

  router.get('/v1/releases/:id/events', async (req, res) => {
    res.json(await service.listEvents(req.params.id, await callerOf(req)));
  });

  router.get('/v1/releases/:id/deliveries', async (req, res) => {
    res.json(await service.listDeliveries(req.params.id, await callerOf(req)));
  });

  router.get('/v1/gate', async (req, res) => {
    const credentials = await callerOf(req);
    const query = parse(gateQuerySchema, req.query);
    res.json(await service.checkGate(query, credentials));
  });
}

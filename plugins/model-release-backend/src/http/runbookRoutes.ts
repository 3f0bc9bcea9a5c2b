import { Router } from 'express';
import { RouteParts } from './RouteParts';

/** The library: every published runbook version. */
export function addRunbookRoutes(
  router: Router,
  { service, callerOf }: RouteParts,
): void {
  router.get('/v1/runbooks', async (req, res) => {
    const credentials = await callerOf(req);
    res.json(await service.listRunbooks(credentials));
  });

  router.get('/v1/runbooks/:name', async (req, res) => {
    const credentials = await callerOf(req);
    const version = req.query.version as string | undefined;
    res.json(await service.findRunbook(req.params.name, version, credentials));
  });
}

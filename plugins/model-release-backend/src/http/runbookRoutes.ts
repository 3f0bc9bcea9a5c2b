import { Router } from 'express';
import { RunbookService } from '../service/runbooks/RunbookService';
import { Audited, AuditedRequest } from './createAudited';

const reading = (queryType: string, runbook?: string): AuditedRequest => ({
  eventId: 'runbook-fetch',
  severityLevel: 'low',
  meta: { queryType, runbook },
});

/** The library: every published runbook version. */
export function addRunbookRoutes(
  router: Router,
  {
    runbookService,
    audited,
  }: { runbookService: RunbookService; audited: Audited },
): void {
  router.get('/v1/runbooks', async (req, res) => {
    res.json(
      await audited(req, reading('all'), caller =>
        runbookService.listRunbooks(caller),
      ),
    );
  });

  router.get('/v1/runbooks/:name', async (req, res) => {
    const { name } = req.params;
    const version = req.query.version as string | undefined;
    res.json(
      await audited(req, reading('by-name', name), caller =>
        runbookService.findRunbook(name, version, caller),
      ),
    );
  });

  router.get('/v1/runbooks/:name/owners', async (req, res) => {
    const { name } = req.params;
    const version = req.query.version as string | undefined;
    res.json(
      await audited(req, reading('owners', name), caller =>
        runbookService.listOwners(name, version, caller),
      ),
    );
  });
}

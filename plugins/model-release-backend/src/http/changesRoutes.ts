import { Router } from 'express';
import { AuditedRequest } from './createAudited';
import { RouteParts } from './RouteParts';

/** What is different from what somebody signed. */
export function addChangesRoutes(
  router: Router,
  { review, audited }: RouteParts,
): void {
  router.get('/v1/releases/:id/steps/:key/changes', async (req, res) => {
    const { id, key: stepKey } = req.params;
    const event: AuditedRequest = {
      eventId: 'evidence-fetch',
      severityLevel: 'low',
      meta: { queryType: 'changes', releaseId: id, stepKey },
    };
    const changes = await audited(req, event, caller =>
      review.compareWithSigned(id, stepKey, caller),
    );
    res.json(changes);
  });
}

import { Request, Router } from 'express';
import { ReviewService } from '../service/review/ReviewService';
import { Audited, AuditedRequest } from './createAudited';
import { sendDocument } from './sendDocument';

const reading = (
  queryType: string,
  meta: AuditedRequest['meta'],
): AuditedRequest => ({
  eventId: 'evidence-fetch',
  severityLevel: 'low',
  meta: { queryType, ...meta },
});

interface ReviewRoutesDependencies {
  reviewService: ReviewService;
  audited: Audited;
}

/** The whole packet, as an archive and as a page. */
function addPacketRoutes(
  router: Router,
  { reviewService, audited }: ReviewRoutesDependencies,
): void {
  router.get('/v1/releases/:id/packet.zip', async (req, res) => {
    const { id } = req.params;
    const event = reading('packet', { releaseId: id });
    const packet = await audited(req, event, caller =>
      reviewService.openPacket(id, caller),
    );
    await sendDocument(res, packet);
  });

  router.get('/v1/releases/:id/packet.html', async (req, res) => {
    const { id } = req.params;
    const event = reading('packet-page', { releaseId: id });
    const page = await audited(req, event, caller =>
      reviewService.printPacket(id, caller),
    );
    await sendDocument(res, page);
  });
}

/** What reviewers read beside the release itself: advice, changes, archives, the whole packet. */
export function addReviewRoutes(
  router: Router,
  dependencies: ReviewRoutesDependencies,
): void {
  const { reviewService, audited } = dependencies;
  addPacketRoutes(router, dependencies);

  router.get('/v1/releases/:id/advice', async (req, res) => {
    const { id } = req.params;
    const event = reading('advice', { releaseId: id });
    res.json(
      await audited(req, event, caller => reviewService.advise(id, caller)),
    );
  });

  router.get(
    '/v1/releases/:id/steps/:key/evidence/:file/entries',
    async (req: Request<{ id: string; key: string; file: string }>, res) => {
      const { id, key: stepKey, file } = req.params;
      const event = reading('entries', { releaseId: id, stepKey, file });
      res.json(
        await audited(req, event, caller =>
          reviewService.listEntries(id, stepKey, file, caller),
        ),
      );
    },
  );

  router.get('/v1/releases/:id/steps/:key/changes', async (req, res) => {
    const { id, key: stepKey } = req.params;
    const event = reading('changes', { releaseId: id, stepKey });
    res.json(
      await audited(req, event, caller =>
        reviewService.compareWithEarlier(id, stepKey, caller),
      ),
    );
  });
}

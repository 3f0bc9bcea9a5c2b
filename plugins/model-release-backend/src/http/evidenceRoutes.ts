import { Router } from 'express';
import { readContentDigest } from './contentDigest';
import { RouteParts } from './RouteParts';
import { sendDownload } from './sendDownload';

/** Files: in as the raw body, out as an attachment; neither is ever whole in memory. */
export function addEvidenceRoutes(
  router: Router,
  { service, callerOf }: RouteParts,
): void {
  const path = '/v1/releases/:id/steps/:key/evidence';

  router.put(`${path}/:file`, async (req, res) => {
    const credentials = await callerOf(req);
    const { id, key, file } = req.params;
    const announced = req.header('Content-Length');
    const upload = {
      stepKey: key,
      fileName: file,
      mediaType: req.header('Content-Type') ?? 'application/octet-stream',
      content: req,
      announcedSize: announced === undefined ? undefined : Number(announced),
      expectedDigest: readContentDigest(req.header('Content-Digest')),
    };
    res.json(await service.upload(id, upload, credentials));
  });

  router.get(`${path}/:file`, async (req, res) => {
    const credentials = await callerOf(req);
    const { id, key, file } = req.params;
    const evidence = await service.openEvidence(id, key, file, credentials);
    await sendDownload(res, evidence);
  });

  router.get('/v1/releases/:id/model-card', async (req, res) => {
    const credentials = await callerOf(req);
    const card = await service.openModelCard(req.params.id, credentials);
    await sendDownload(res, card);
  });
}

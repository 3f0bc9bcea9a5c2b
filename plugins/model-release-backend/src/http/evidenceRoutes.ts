import { pipeline } from 'node:stream/promises';
import { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { Response, Router } from 'express';
import { readContentDigest } from './contentDigest';
import { RouterOptions } from './router';

const FALLBACK_TYPE = 'application/octet-stream';

/** Stored files are handed out as files, never as pages: no browser may run what is in them. */
function setDownloadHeaders(res: Response, evidence: Evidence): void {
  res.attachment(evidence.fileName);
  res.setHeader('Content-Type', FALLBACK_TYPE);
  res.setHeader('Content-Length', evidence.size);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('ETag', `"${evidence.digest}"`);
}

/** Files: in as the raw body, out as an attachment; neither is ever whole in memory. */
export function addEvidenceRoutes(
  router: Router,
  { service, httpAuth }: RouterOptions,
): void {
  const path = '/v1/releases/:id/steps/:key/evidence';

  router.put(`${path}/:file`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { id, key, file } = req.params;
    const upload = {
      stepKey: key,
      fileName: file,
      mediaType: req.header('Content-Type') ?? FALLBACK_TYPE,
      content: req,
      expectedDigest: readContentDigest(req.header('Content-Digest')),
    };
    res.json(await service.upload(id, upload, credentials));
  });

  router.get(`${path}/:file`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { id, key, file } = req.params;
    const { evidence, content } = await service.openEvidence(
      id,
      key,
      file,
      credentials,
    );
    setDownloadHeaders(res, evidence);
    await pipeline(content, res);
  });
}

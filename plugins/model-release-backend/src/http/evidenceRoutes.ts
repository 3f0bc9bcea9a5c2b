import { Request, Router } from 'express';
import { readContentDigest } from './contentDigest';
import { EvidenceService, Upload } from '../service/evidence/EvidenceService';
import { Audited, AuditedRequest } from './createAudited';
import { sendDownload } from './sendDownload';

type FileRequest = Request<{ id: string; key: string; file: string }>;

function toUpload(req: FileRequest): Upload {
  const announced = req.header('Content-Length');
  const { section } = req.query;
  return {
    stepKey: req.params.key,
    fileName: req.params.file,
    mediaType: req.header('Content-Type') ?? 'application/octet-stream',
    content: req,
    announcedSize: announced === undefined ? undefined : Number(announced),
    expectedDigest: readContentDigest(req.header('Content-Digest')),
    section: typeof section === 'string' ? section : undefined,
  };
}

const reading = (meta: AuditedRequest['meta']): AuditedRequest => ({
  eventId: 'evidence-fetch',
  severityLevel: 'low',
  meta,
});

const PATH = '/v1/releases/:id/steps/:key/evidence/:file';

interface EvidenceRoutesDependencies {
  evidenceService: EvidenceService;
  audited: Audited;
}

function addChangesOfFiles(
  router: Router,
  { evidenceService, audited }: EvidenceRoutesDependencies,
): void {
  router.put(PATH, async (req: FileRequest, res) => {
    const { id, key: stepKey } = req.params;
    const event: AuditedRequest = {
      eventId: 'evidence-store',
      severityLevel: 'medium',
      meta: { actionType: 'upload', releaseId: id, stepKey },
    };
    res.json(
      await audited(req, event, async caller =>
        evidenceService.upload(id, toUpload(req), caller),
      ),
    );
  });

  router.delete(PATH, async (req: FileRequest, res) => {
    const { id, key: stepKey, file } = req.params;
    const event: AuditedRequest = {
      eventId: 'evidence-store',
      severityLevel: 'medium',
      meta: { actionType: 'remove', releaseId: id, stepKey, file },
    };
    const release = await audited(req, event, caller =>
      evidenceService.removeEvidence(id, stepKey, file, caller),
    );
    res.json(release);
  });
}

function addReading(
  router: Router,
  { evidenceService, audited }: EvidenceRoutesDependencies,
): void {
  router.get(PATH, async (req: FileRequest, res) => {
    const { id, key: stepKey, file } = req.params;
    const event = reading({ queryType: 'file', releaseId: id, stepKey, file });
    const evidence = await audited(req, event, caller =>
      evidenceService.openEvidence(id, stepKey, file, caller),
    );
    await sendDownload(res, evidence);
  });

  router.get('/v1/releases/:id/model-card', async (req, res) => {
    const { id } = req.params;
    const event = reading({ queryType: 'model-card', releaseId: id });
    const card = await audited(req, event, caller =>
      evidenceService.openModelCard(id, caller),
    );
    await sendDownload(res, card);
  });
}

/** Files: in as the raw body, out as an attachment; neither is ever whole in memory. */
export function addEvidenceRoutes(
  router: Router,
  dependencies: EvidenceRoutesDependencies,
): void {
  addChangesOfFiles(router, dependencies);
  addReading(router, dependencies);
}

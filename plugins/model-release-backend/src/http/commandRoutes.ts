import {
  commandSchemas,
  RELEASE_ACTIONS,
  RELEASE_COMMAND_PATHS,
  ReleaseAction,
  STEP_ACTIONS,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import {
  CommandRequest,
  ReleaseService,
} from '../service/releases/ReleaseService';
import { Audited, AuditedRequest } from './createAudited';
import { parse } from './parse';

/** Where each command stands in the audit log. */
function auditedCommand(
  actionType: ReleaseAction | StepCommand,
  meta: AuditedRequest['meta'],
): AuditedRequest {
  switch (actionType) {
    case 'withdraw':
    case 'amend':
    case 'comment':
    case 'resubmit':
      return {
        eventId: 'release-update',
        severityLevel: 'medium',
        meta: { actionType, ...meta },
      };
    case 'reassign':
    case 'reassign-requester':
    case 'refresh-owners':
      return {
        eventId: 'owners-change',
        severityLevel: 'high',
        meta: { actionType, ...meta },
      };
    default:
      return {
        eventId: 'release-decide',
        severityLevel: 'high',
        meta: { actionType, ...meta },
      };
  }
}

/** Where an amendment is only tried: the command itself is the next route. */
function addAmendmentPreview(
  router: Router,
  {
    releaseService,
    audited,
  }: { releaseService: ReleaseService; audited: Audited },
): void {
  router.post('/v1/releases/:id/amend', async (req, res, next) => {
    if (req.query.dryRun !== 'true') {
      next();
      return;
    }
    const { id } = req.params;
    const event: AuditedRequest = {
      eventId: 'release-update',
      severityLevel: 'medium',
      meta: { actionType: 'preview-amend', releaseId: id },
    };
    res.json(
      await audited(req, event, async caller =>
        releaseService.previewAmendment(
          id,
          parse(commandSchemas.amend, req.body),
          caller,
        ),
      ),
    );
  });
}

/** Everything that changes a release but the upload of bytes: one route a command, all alike. */
export function addCommandRoutes(
  router: Router,
  {
    releaseService,
    audited,
  }: { releaseService: ReleaseService; audited: Audited },
): void {
  addAmendmentPreview(router, { releaseService, audited });

  for (const name of RELEASE_ACTIONS) {
    const path = RELEASE_COMMAND_PATHS[name];
    router.post(`/v1/releases/:id/${path}`, async (req, res) => {
      const { id } = req.params;
      const event = auditedCommand(name, { releaseId: id });
      const release = await audited(req, event, async caller => {
        const body = parse(commandSchemas[name], req.body);
        return releaseService.execute(
          id,
          { name, body } as CommandRequest,
          caller,
        );
      });
      res.json(release);
    });
  }

  for (const name of STEP_ACTIONS) {
    if (name === 'upload') {
      continue;
    }
    router.post(`/v1/releases/:id/steps/:key/${name}`, async (req, res) => {
      const { id, key: stepKey } = req.params;
      const event = auditedCommand(name, { releaseId: id, stepKey });
      const release = await audited(req, event, async caller => {
        const body = parse(commandSchemas[name], req.body);
        const command = { name, stepKey, body } as CommandRequest;
        return releaseService.execute(id, command, caller);
      });
      res.json(release);
    });
  }
}

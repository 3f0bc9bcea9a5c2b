import { gateQuerySchema } from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { GateService } from '../service/gate/GateService';
import { Audited, AuditedRequest } from './createAudited';
import { parse } from './parse';

/** What pipelines ask before they deploy. */
export function addGateRoutes(
  router: Router,
  { gateService, audited }: { gateService: GateService; audited: Audited },
): void {
  router.get('/v1/gate', async (req, res) => {
    const event: AuditedRequest = {
      eventId: 'gate-check',
      severityLevel: 'low',
      meta: { queryType: 'gate' },
    };
    const answer = await audited(req, event, async caller =>
      gateService.checkGate(parse(gateQuerySchema, req.query), caller),
    );
    res.json(answer);
  });
}

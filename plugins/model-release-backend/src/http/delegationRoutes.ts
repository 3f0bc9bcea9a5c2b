import { createDelegationSchema } from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { DelegationService } from '../service/people/DelegationService';
import { Audited, AuditedRequest } from './createAudited';
import { parse } from './parse';

const change = (
  actionType: string,
  meta: AuditedRequest['meta'] = {},
): AuditedRequest => ({
  eventId: 'delegation-change',
  severityLevel: 'high',
  meta: { actionType, ...meta },
});

/** Who looks after whose steps. */
export function addDelegationRoutes(
  router: Router,
  {
    delegationService,
    audited,
  }: { delegationService: DelegationService; audited: Audited },
): void {
  router.get('/v1/delegations', async (req, res) => {
    const fetch: AuditedRequest = {
      eventId: 'delegation-fetch',
      severityLevel: 'low',
      meta: { queryType: 'own' },
    };
    res.json(
      await audited(req, fetch, caller => delegationService.list(caller)),
    );
  });

  router.post('/v1/delegations', async (req, res) => {
    const { created, delegation } = await audited(
      req,
      change('create', { to: String(req.body.to) }),
      async caller =>
        delegationService.create(
          parse(createDelegationSchema, req.body),
          caller,
        ),
    );
    res.status(created ? 201 : 200).json(delegation);
  });

  router.post('/v1/delegations/:id/end', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, change('end', { delegationId: id }), caller =>
        delegationService.end(id, caller),
      ),
    );
  });
}

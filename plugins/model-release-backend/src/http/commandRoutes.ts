import { commandSchemas } from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { CommandRequest } from '../service/ReleaseService';
import { parse } from './parse';
import { RouterOptions } from './router';

/** The path segment of each command on a release. */
const RELEASE_COMMANDS = {
  withdraw: 'withdraw',
  amend: 'amend',
  comments: 'comment',
} as const;

const STEP_COMMANDS = [
  'complete',
  'approve',
  'request-changes',
  'resubmit',
  'reject',
  'waive',
  'reopen',
] as const;

/** Everything that changes a release: one route a command, all alike. */
export function addCommandRoutes(
  router: Router,
  { service, httpAuth }: RouterOptions,
): void {
  for (const [segment, name] of Object.entries(RELEASE_COMMANDS)) {
    router.post(`/v1/releases/:id/${segment}`, async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const body = parse(commandSchemas[name], req.body);
      const command = { name, body } as CommandRequest;
      res.json(await service.execute(req.params.id, command, credentials));
    });
  }

  for (const name of STEP_COMMANDS) {
    router.post(`/v1/releases/:id/steps/:key/${name}`, async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const { id, key } = req.params;
      const body = parse(commandSchemas[name], req.body);
      const command = { name, stepKey: key, body } as CommandRequest;
      res.json(await service.execute(id, command, credentials));
    });
  }
}

import {
  commandSchemas,
  RELEASE_ACTIONS,
  RELEASE_COMMAND_PATHS,
  STEP_ACTIONS,
} from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { CommandRequest } from '../service/ReleaseService';
import { parse } from './parse';
import { RouteParts } from './RouteParts';

/** Everything that changes a release but the upload of bytes: one route a command, all alike. */
export function addCommandRoutes(
  router: Router,
  { service, callerOf }: RouteParts,
): void {
  for (const name of RELEASE_ACTIONS) {
    const path = RELEASE_COMMAND_PATHS[name];
    router.post(`/v1/releases/:id/${path}`, async (req, res) => {
      const credentials = await callerOf(req);
      const body = parse(commandSchemas[name], req.body);
      const command = { name, body } as CommandRequest;
      res.json(await service.execute(req.params.id, command, credentials));
    });
  }

  for (const name of STEP_ACTIONS) {
    if (name === 'upload') {
      continue;
    }
    router.post(`/v1/releases/:id/steps/:key/${name}`, async (req, res) => {
      const credentials = await callerOf(req);
      const { id, key } = req.params;
      const body = parse(commandSchemas[name], req.body);
      const command = { name, stepKey: key, body } as CommandRequest;
      res.json(await service.execute(id, command, credentials));
    });
  }
}

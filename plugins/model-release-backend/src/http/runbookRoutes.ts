import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { RouterOptions } from './router';

/** The library: every published runbook version. */
export function addRunbookRoutes(
  router: Router,
  { runbooks, httpAuth }: RouterOptions,
): void {
  router.get('/v1/runbooks', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json({ items: await runbooks.list() });
  });

  router.get('/v1/runbooks/:name', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { name } = req.params;
    const version = req.query.version as string | undefined;
    const runbook = await runbooks.find(name, version);
    if (!runbook) {
      throw new ModelReleaseError(
        'unknown_runbook',
        `There is no runbook ${name}${
          version ? ` in version ${version}` : ''
        }.`,
      );
    }
    res.json(runbook);
  });
}

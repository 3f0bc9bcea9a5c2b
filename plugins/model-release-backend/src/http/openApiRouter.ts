import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { parse } from 'yaml';

const PACKAGE = '@model-release/backstage-plugin-model-release-backend';

/** Reads the API description that ships with the package. */
export async function readOpenApiDocument(): Promise<
  Parameters<typeof createValidatedOpenApiRouterFromGeneratedEndpointMap>[0]
> {
  const file = resolvePackagePath(PACKAGE, 'openapi.yaml');
  return parse(await readFile(file, 'utf8'));
}

/** A router that refuses what the API description does not allow, and serves it at `/openapi.json`. */
export async function createOpenApiRouter(options: {
  validateResponses?: boolean;
}): Promise<Router> {
  const document = await readOpenApiDocument();
  return createValidatedOpenApiRouterFromGeneratedEndpointMap(document, {
    // Without one of ours it would parse JSON itself, on uploads as well.
    middleware: [(_req, _res, next) => next()],
    validatorOptions: { validateResponses: options.validateResponses ?? false },
  }) as unknown as Router;
}

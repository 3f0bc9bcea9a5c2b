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

export type Description = Awaited<ReturnType<typeof readOpenApiDocument>>;

/**
 * Leaves patterns of bodies to the schemas, which look at the same body next: they say in words what does
 * not fit, where the validator only recites the expression.
 */
function withoutBodyPatterns(document: Description): Description {
  const withoutPatterns = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'pattern' in value
      ? { ...value, pattern: undefined }
      : value;
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => [
      name,
      /(?:Request|Command)$/.test(name)
        ? JSON.parse(JSON.stringify(schema, withoutPatterns))
        : schema,
    ],
  );
  return {
    ...document,
    components: {
      ...document.components,
      schemas: Object.fromEntries(schemas),
    },
  };
}

/** A router that refuses what the API description does not allow. */
export async function createOpenApiRouter(options: {
  validateResponses?: boolean;
}): Promise<Router> {
  const document = await readOpenApiDocument();
  return createValidatedOpenApiRouterFromGeneratedEndpointMap(
    withoutBodyPatterns(document),
    {
      // Without one of ours it would parse JSON itself, on uploads as well.
      middleware: [(_req, _res, next) => next()],
      validatorOptions: {
        validateResponses: options.validateResponses ?? false,
      },
    },
  ) as unknown as Router;
}

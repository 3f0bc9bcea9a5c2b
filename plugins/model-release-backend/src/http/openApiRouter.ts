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

/** What a text has to look like. */
const LOOKS = {
  pattern: undefined,
  format: undefined,
  minLength: undefined,
  maxLength: undefined,
};

/**
 * Leaves what texts of bodies look like to the schemas, which look at the same body next: they mend what
 * they can and say in words what does not fit, where the validator only recites the expression.
 */
function withoutLooks(document: Description): Description {
  const withoutIt = (_key: string, value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'string'
      ? { ...value, ...LOOKS }
      : value;
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => [
      name,
      /(?:Request|Command)$/.test(name)
        ? JSON.parse(JSON.stringify(schema, withoutIt))
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
    withoutLooks(document),
    {
      // Without one of ours it would parse JSON itself, on uploads as well.
      middleware: [(_req, _res, next) => next()],
      validatorOptions: {
        validateResponses: options.validateResponses ?? false,
      },
    },
  ) as unknown as Router;
}

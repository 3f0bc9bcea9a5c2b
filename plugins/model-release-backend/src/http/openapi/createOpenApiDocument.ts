import { createComponents } from './parts/components';
import { json, Operation } from './parts/Operation';
import { commandOperations } from './paths/commands';
import { delegationOperations } from './paths/delegations';
import { discussionOperations } from './paths/discussion';
import { evidenceOperations } from './paths/evidence';
import { gateOperations } from './paths/gate';
import { releaseOperations } from './paths/releases';
import { reviewOperations } from './paths/review';
import { runbookOperations } from './paths/runbooks';

const REFUSED = json(
  'Error',
  'Refused. `error.code` is stable, `error.message` names the field or both sides.',
);

function pathParameters({ path, inPath = {} }: Operation) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(inPath[name] && { description: inPath[name] }),
  }));
}

function describe(operation: Operation) {
  const { answers, body, operationId, parameters = [], summary } = operation;
  return {
    operationId,
    summary,
    parameters: [...pathParameters(operation), ...parameters],
    ...(body && {
      requestBody: {
        required: body.required,
        content: { 'application/json': { schema: body.schema } },
      },
    }),
    responses: { ...answers, default: REFUSED },
  };
}

function createPaths(operations: Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describe(operation),
    };
  }
  return paths;
}

/**
 * The API description, from which `yarn openapi` makes `openapi.yaml`: the paths as they are written down
 * beside this, the schemas as zod has them. The back end itself reads the file.
 */
export function createOpenApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'model-release',
      version: '1',
      description:
        'Release approval for fine-tuned models. Every command carries `expectedVersion`; refusals carry a stable `error.code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: createPaths([
      ...runbookOperations,
      ...releaseOperations,
      ...gateOperations,
      ...delegationOperations,
      ...discussionOperations,
      ...commandOperations,
      ...evidenceOperations,
      ...reviewOperations,
    ]),
    components: { schemas: createComponents() },
  };
}

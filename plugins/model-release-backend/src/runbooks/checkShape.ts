import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Finding } from './rules/problems';

let compiled: ValidateFunction | undefined;

/** Compiles the published schema, once. It fills in defaults while it validates. */
function schemaValidator(): ValidateFunction {
  if (!compiled) {
    const file = resolvePackagePath(
      '@model-release/backstage-plugin-model-release-backend',
      'runbooks/runbook.schema.json',
    );
    const ajv = new Ajv({
      allErrors: true,
      strict: true,
      // The fields that a step type requires are declared beside the conditions, not in them.
      strictRequired: false,
      useDefaults: true,
      verbose: true,
    });
    addFormats(ajv);
    compiled = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  }
  return compiled;
}

function pathOf({ instancePath, params }: ErrorObject): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const inner = params.missingProperty ?? params.additionalProperty;
  return inner === undefined ? path : [...path, inner];
}

function messageOf(error: ErrorObject): string {
  const { keyword, params, data, parentSchema } = error;
  const value = JSON.stringify(data)?.slice(0, 100);
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not a known field';
    case 'false schema':
      return 'is not allowed in a step of this type';
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}, not ${value}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}, not ${value}`;
    case 'minProperties':
    case 'maxProperties':
    case 'pattern':
    case 'format':
      return `is not valid (${value}). Expected: ${parentSchema?.description}`;
    default:
      return error.message ?? `breaks the rule “${keyword}”`;
  }
}

/** Compares a value with the published JSON Schema and fills in its defaults. */
export function checkShape(value: unknown): Finding[] {
  const validate = schemaValidator();
  validate(value);
  return (validate.errors ?? [])
    .filter(error => error.keyword !== 'if')
    .map(error => ({ path: pathOf(error), message: messageOf(error) }));
}

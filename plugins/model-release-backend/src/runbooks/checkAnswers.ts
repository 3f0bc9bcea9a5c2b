import { FormDefinition } from '@model-release/backstage-plugin-model-release-common';
import { ErrorObject } from 'ajv';
import { compileForm } from './compileForm';

/** The keyword of a condition that failed only repeats what its branch has already said. */
const ECHOES = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'contains']);

/** What a question is called: its title, else its path; entries of lists are counted. */
function nameQuestion(error: ErrorObject): string {
  const { instancePath, params, parentSchema } = error;
  const inner = params.missingProperty ?? params.additionalProperty;
  const path = instancePath.split('/').slice(1);
  const schema =
    inner === undefined ? parentSchema : parentSchema?.properties?.[inner];
  const entries = path
    .filter(part => /^\d+$/.test(part))
    .map(part => `, entry ${Number(part) + 1}`)
    .join('');
  const full = inner === undefined ? path : [...path, inner];
  return schema?.title
    ? `${schema.title}${entries}`
    : full.join('.') || 'answers';
}

/** Characters of a text (as JSON Schema counts them) or entries of a list. */
function size(data: unknown): number {
  return [...(data as Iterable<unknown>)].length;
}

function messageOf({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'needs an answer';
    case 'additionalProperties':
    case 'false schema':
      return 'is not asked here';
    case 'minLength':
      return `needs at least ${params.limit} characters, has ${size(data)}`;
    case 'maxLength':
      return `takes at most ${params.limit} characters, has ${size(data)}`;
    case 'minItems':
      return `needs at least ${params.limit}, has ${size(data)}`;
    case 'maxItems':
      return `takes at most ${params.limit}, has ${size(data)}`;
    case 'enum':
      return `has to be one of: ${params.allowedValues.join(' / ')}`;
    case 'const':
      return `has to be ${JSON.stringify(params.allowedValue)}`;
    default:
      return message ?? `breaks the rule “${keyword}”`;
  }
}

/**
 * Holds answers against a form's JSON Schema.
 *
 * @returns why they do not fit, one sentence a problem, each starting with the question it is
 * about; empty when they fit
 */
export function checkAnswers(
  form: FormDefinition,
  answers: Record<string, unknown>,
): string[] {
  const validate = compileForm(form.schema);
  if (validate(answers)) {
    return [];
  }
  const errors = validate.errors ?? [];
  const telling = errors.filter(error => !ECHOES.has(error.keyword));
  const sentences = (telling.length > 0 ? telling : errors).map(
    error => `${nameQuestion(error)}: ${messageOf(error)}.`,
  );
  return [...new Set(sentences)];
}

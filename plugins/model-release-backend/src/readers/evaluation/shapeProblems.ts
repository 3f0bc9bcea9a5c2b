import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import evaluationSchema from '../../../evaluation.schema.json';
import { quote } from './quote';

/** A breach of the published schema. */
export interface ShapeProblem {
  /** A JSON Pointer to what does not fit, or is missing. */
  pointer: string;
  /** The rest of the sentence that the pointer starts, without its full stop. */
  message: string;
}

let compiled: ValidateFunction | undefined;

/** Compiles the published schema, once. */
function schemaValidator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    strict: true,
    verbose: true,
  }).compile(evaluationSchema);
  return compiled;
}

/** A value in a few words; never in full. */
function describe(value: unknown): string {
  if (typeof value === 'string') {
    return quote(value);
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null
    ? 'an object'
    : String(value);
}

const TYPES = new Map([
  ['array', 'a list'],
  ['number', 'a number'],
  ['object', 'an object'],
  ['string', 'a string'],
]);

function messageOf({
  keyword,
  params,
  data,
  parentSchema,
}: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not a known field';
    case 'type':
      return `must be ${TYPES.get(params.type)}, not ${describe(data)}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}, not ${describe(
        data,
      )}`;
    default:
      return `is not valid (${describe(
        data,
      )}). Expected: ${parentSchema?.description.replace(/\.$/, '')}`;
  }
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const inner: string | undefined =
    params.missingProperty ?? params.additionalProperty;
  if (inner === undefined) {
    return instancePath;
  }
  const name = inner.replaceAll('~', '~0').replaceAll('/', '~1');
  return /^[\w~.-]{1,80}$/.test(name)
    ? `${instancePath}/${name}`
    : `${instancePath}/${quote(name)}`;
}

/** Compares a document with the published JSON Schema. */
export function shapeProblems(document: object): ShapeProblem[] {
  const validate = schemaValidator();
  validate(document);
  const errors = validate.errors ?? [];
  validate.errors = null;
  return errors.map(error => ({
    pointer: pointerOf(error),
    message: messageOf(error),
  }));
}

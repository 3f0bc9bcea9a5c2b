/** What a JSON Schema validator objects to: ajv's own errors, and what forms make of them. @public */
export interface SchemaError {
  /** Of JSON Schema, e.g. `minLength`. */
  keyword: string;
  params: Record<string, unknown>;
  /** The validator's own words. */
  message?: string;
}

function characters(limit: unknown): string {
  return limit === 1 ? '1 character' : `${limit} characters`;
}

type Words = (params: SchemaError['params']) => string;

/** Of a number it says how to write it: a text that is no number is what was typed for one. */
const TYPE_WORDS: Record<string, string> = {
  integer: 'must be a whole number, in digits only',
  number: 'must be a number in digits, such as 2.5',
};

/**
 * The kind of number that `type` of a JSON Schema asks for, also as one of several types.
 *
 * @public
 */
export function numberTypeOf(type: unknown): string {
  const types = [type].flat();
  return String(types.find(one => one === 'integer' || one === 'number'));
}

const WORDS = {
  required: () => 'required',
  dependencies: () => 'required',
  dependentRequired: () => 'required',
  additionalProperties: () => 'not a question of this form',
  'false schema': () => 'not a question of this form',
  minLength: ({ limit }) => `must have at least ${characters(limit)}`,
  maxLength: ({ limit }) => `must have at most ${characters(limit)}`,
  minItems: ({ limit }) => `at least ${limit} required`,
  maxItems: ({ limit }) => `at most ${limit} allowed`,
  uniqueItems: () => 'must not contain the same answer twice',
  minimum: ({ limit }) => `must be ${limit} or more`,
  maximum: ({ limit }) => `must be ${limit} or less`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  type: ({ type }) => TYPE_WORDS[numberTypeOf(type)] ?? 'required',
  enum: ({ allowedValues }) =>
    Array.isArray(allowedValues)
      ? `must be one of: ${allowedValues.join(' / ')}`
      : 'must be one of the given answers',
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  pattern: () => 'does not have the required format',
  format: ({ format }) => `not a valid ${format}`,
} satisfies Record<string, Words>;

/** A keyword whose objection has words of its own. @public */
export type AnswerKeyword = keyof typeof WORDS;

function hasWords(keyword: string): keyword is AnswerKeyword {
  return Object.hasOwn(WORDS, keyword);
}

/** Keywords whose errors only say that others were found. */
const ECHOES: ReadonlySet<string> = new Set([
  'if',
  'oneOf',
  'anyOf',
  'allOf',
  'contains',
]);

/** Whether an error only repeats what others say. @public */
export function isEcho({ keyword }: Pick<SchemaError, 'keyword'>): boolean {
  return ECHOES.has(keyword);
}

/**
 * What is wrong with an answer, to be read after the name of its question: `required`. The page says
 * the same in the language of the portal, but of a keyword without words of its own it only names the
 * rule, where this gives the validator's message.
 *
 * @public
 */
export function answerProblem({
  keyword,
  params,
  message = `breaks the rule “${keyword}”`,
}: SchemaError): string {
  return hasWords(keyword) ? WORDS[keyword](params) : message;
}

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

const WORDS: Record<string, (params: Record<string, unknown>) => string> = {
  required: () => 'needs an answer',
  additionalProperties: () => 'is not asked here',
  'false schema': () => 'is not asked here',
  minLength: ({ limit }) => `needs at least ${characters(limit)}`,
  maxLength: ({ limit }) => `takes at most ${characters(limit)}`,
  minItems: ({ limit }) => `needs at least ${limit}`,
  maxItems: ({ limit }) => `takes at most ${limit}`,
  uniqueItems: () => 'has the same answer twice',
  minimum: ({ limit }) => `has to be ${limit} or more`,
  maximum: ({ limit }) => `has to be ${limit} or less`,
  type: ({ type }) =>
    type === 'integer' ? 'has to be a whole number' : 'needs an answer',
  enum: ({ allowedValues }) =>
    Array.isArray(allowedValues)
      ? `has to be one of: ${allowedValues.join(' / ')}`
      : 'has to be one of the answers that are offered',
  const: ({ allowedValue }) => `has to be ${JSON.stringify(allowedValue)}`,
  pattern: () => 'is not written in the way that is asked for',
  format: ({ format }) => `is not a valid ${format}`,
};

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
 * What is wrong with an answer, to be read behind the name of its question: `needs an answer`. The
 * page and the server say it in the same words.
 *
 * @public
 */
export function answerProblem({
  keyword,
  params,
  message,
}: SchemaError): string {
  return WORDS[keyword]?.(params) ?? message ?? `breaks the rule “${keyword}”`;
}

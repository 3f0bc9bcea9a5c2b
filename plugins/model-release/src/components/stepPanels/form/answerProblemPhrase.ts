import {
  numberTypeOf,
  type AnswerKeyword,
  type SchemaError,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../../common/message';

type Params = SchemaError['params'];

const text = (value: unknown) => ({ text: String(value) });

const TYPES: Record<string, Message> = {
  integer: say('form.wholeNumber'),
  number: say('form.number'),
};

const PHRASES: Record<AnswerKeyword, (params: Params) => Message> = {
  required: () => say('form.required'),
  dependencies: () => say('form.required'),
  dependentRequired: () => say('form.required'),
  additionalProperties: () => say('form.notAsked'),
  'false schema': () => say('form.notAsked'),
  minLength: ({ limit }) => say('form.minLength', { count: Number(limit) }),
  maxLength: ({ limit }) => say('form.maxLength', { count: Number(limit) }),
  minItems: ({ limit }) => say('form.minItems', { limit: text(limit) }),
  maxItems: ({ limit }) => say('form.maxItems', { limit: text(limit) }),
  uniqueItems: () => say('form.uniqueItems'),
  minimum: ({ limit }) => say('form.minimum', { limit: text(limit) }),
  maximum: ({ limit }) => say('form.maximum', { limit: text(limit) }),
  exclusiveMinimum: ({ limit }) =>
    say('form.exclusiveMinimum', { limit: text(limit) }),
  exclusiveMaximum: ({ limit }) =>
    say('form.exclusiveMaximum', { limit: text(limit) }),
  multipleOf: ({ multipleOf }) =>
    say('form.multipleOf', { factor: text(multipleOf) }),
  type: ({ type }) => TYPES[numberTypeOf(type)] ?? say('form.required'),
  enum: ({ allowedValues }) =>
    Array.isArray(allowedValues)
      ? say('form.oneOf', { values: text(allowedValues.join(' / ')) })
      : say('form.oneOfGiven'),
  const: ({ allowedValue }) =>
    say('form.const', { value: text(JSON.stringify(allowedValue)) }),
  pattern: () => say('form.pattern'),
  format: ({ format }) => say('form.format', { format: text(format) }),
};

/** What is wrong with an answer: what the server's `answerProblem` says, as a sentence of the page. */
export function answerProblemPhrase({
  keyword,
  params,
}: Pick<SchemaError, 'keyword' | 'params'>): Message {
  return Object.hasOwn(PHRASES, keyword)
    ? PHRASES[keyword as AnswerKeyword](params)
    : say('form.brokenRule', { rule: text(keyword) });
}

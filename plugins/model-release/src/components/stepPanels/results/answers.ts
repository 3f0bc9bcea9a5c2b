import type { FormDefinition } from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../../common/message';

/** What was answered; a word of the page where the answer is none itself. */
export type AnswerValue =
  | { text: string }
  | Message
  | { allOf: readonly AnswerValue[] };

/** A question with its answer, for reading. */
export interface Answer {
  /** Path of the answer, unique in its form. */
  key: string;
  /** The heading that it stands under, if it has one. */
  section?: string;
  question: string;
  answer: AnswerValue;
}

/** What is read of a JSON Schema. */
interface Question {
  title?: string;
  enum?: unknown[];
  enumNames?: string[];
  const?: unknown;
  properties?: Record<string, Question>;
  items?: Question;
  then?: Question;
  else?: Question;
  allOf?: Question[];
  anyOf?: Question[];
  oneOf?: Question[];
  dependencies?: Record<string, Question>;
  dependentSchemas?: Record<string, Question>;
}

type Values = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Conditional questions are in sub-schemas: every place where a question can be is looked through. */
function questionsOf(schema: Question): Map<string, Question> {
  const found = new Map(Object.entries(schema.properties ?? {}));
  const nested = [
    schema.then,
    schema.else,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...Object.values(schema.dependencies ?? {}),
    ...Object.values(schema.dependentSchemas ?? {}),
  ].filter(isObject);
  for (const part of nested) {
    for (const [key, question] of questionsOf(part)) {
      if (!found.get(key)?.title) {
        found.set(key, { ...found.get(key), ...question });
      }
    }
  }
  return found;
}

function answerTo(question: Question, value: unknown): AnswerValue {
  if (value === undefined || value === null || value === '') {
    return { text: '–' };
  }
  if (typeof value === 'boolean') {
    return value ? say('common.yes') : say('common.no');
  }
  if (Array.isArray(value)) {
    return value.length > 0
      ? { allOf: value.map(entry => answerTo(question.items ?? {}, entry)) }
      : say('common.noneSelected');
  }
  const index = question.enum?.indexOf(value) ?? -1;
  const choice = question.oneOf?.find(option => option.const === value);
  return {
    text: question.enumNames?.[index] ?? choice?.title ?? String(value),
  };
}

function answersTo(
  schema: Question,
  values: Values,
  path: string,
  section: string | undefined,
): Answer[] {
  const questions = questionsOf(schema);
  const keys = [
    ...[...questions.keys()].filter(key => key in values),
    ...Object.keys(values).filter(key => !questions.has(key)),
  ];
  return keys.flatMap(key => {
    const question = questions.get(key) ?? {};
    const value = values[key];
    const title = question.title ?? key;
    if (isObject(value)) {
      return answersTo(question, value, `${path}${key}/`, title);
    }
    if (Array.isArray(value) && value.some(isObject)) {
      return value.filter(isObject).flatMap((entry, index) => {
        const heading = `${title} · ${index + 1}`;
        const at = `${path}${key}/${index}/`;
        return answersTo(question.items ?? {}, entry, at, heading);
      });
    }
    return [
      {
        key: `${path}${key}`,
        section,
        question: title,
        answer: answerTo(question, value),
      },
    ];
  });
}

/** Every answer with the question it belongs to, in the order of the questions. */
export function answerList(
  form: FormDefinition | undefined,
  answers: Values,
): Answer[] {
  return answersTo((form?.schema ?? {}) as Question, answers, '', undefined);
}

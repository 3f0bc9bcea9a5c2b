import type { FormDefinition } from '@model-release/backstage-plugin-model-release-common';

/** A question with its answer, for reading. */
export interface Answer {
  key: string;
  question: string;
  answer: string;
}

interface Property {
  title?: string;
  enum?: unknown[];
  enumNames?: string[];
  oneOf?: Array<{ const?: unknown; title?: string }>;
  properties?: Record<string, Property>;
  then?: Property;
  else?: Property;
  allOf?: Property[];
  anyOf?: Property[];
  dependencies?: Record<string, Property>;
  dependentSchemas?: Record<string, Property>;
}

/** Conditional questions live in sub-schemas: all places where a question can be are looked through. */
function collect(schema: Property, found: Map<string, Property>): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const known = found.get(key);
    if (!known?.title) {
      found.set(key, { ...known, ...property });
    }
  }
  const nested = [
    schema.then,
    schema.else,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...((schema.oneOf as Property[] | undefined) ?? []),
    ...Object.values(schema.dependencies ?? {}),
    ...Object.values(schema.dependentSchemas ?? {}),
  ];
  for (const part of nested) {
    if (part && typeof part === 'object') {
      collect(part, found);
    }
  }
}

function text(value: unknown, property: Property | undefined): string {
  if (value === undefined || value === null || value === '') {
    return '—';
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value)) {
    return value.length > 0
      ? value.map(entry => text(entry, property)).join(', ')
      : 'None';
  }
  if (typeof value === 'object') {
    return JSON.stringify(value);
  }
  const index = property?.enum?.indexOf(value) ?? -1;
  const choice = property?.oneOf?.find(option => option.const === value);
  return property?.enumNames?.[index] ?? choice?.title ?? String(value);
}

/** Every answer with the question it belongs to, in the order of the questions. */
export function answerList(
  form: FormDefinition | undefined,
  answers: Readonly<Record<string, unknown>>,
): Answer[] {
  const questions = new Map<string, Property>();
  collect((form?.schema ?? {}) as Property, questions);
  const keys = [
    ...[...questions.keys()].filter(key => key in answers),
    ...Object.keys(answers).filter(key => !questions.has(key)),
  ];
  return keys.map(key => {
    const question = questions.get(key);
    return {
      key,
      question: question?.title ?? key,
      answer: text(answers[key], question),
    };
  });
}

/** The answers that fit into one line: at most two, question and answer short. */
export function shortAnswers(
  form: FormDefinition | undefined,
  answers: Readonly<Record<string, unknown>>,
): string[] {
  return answerList(form, answers)
    .filter(({ question, answer }) => question.length + answer.length <= 32)
    .slice(0, 2)
    .map(({ question, answer }) => `${question}: ${answer}`);
}

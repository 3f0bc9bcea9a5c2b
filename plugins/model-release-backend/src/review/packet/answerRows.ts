import { questionAt } from '@model-release/backstage-plugin-model-release-common';
import { answersIn } from '../changes/answersIn';

/** A question with its answer, for reading. */
export interface AnswerRow {
  question: string;
  answer: string;
}

/** An answer as people read it. */
export function answerWords(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return '–';
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map(answerWords).join(', ') : 'None';
  }
  return typeof value === 'object' ? 'None' : String(value);
}

/** Every answer with its question, in the words in which changes are shown. */
export function answerRows(
  schema: unknown,
  answers: Readonly<Record<string, unknown>>,
): AnswerRow[] {
  return answersIn(answers).map(({ path, value }) => ({
    question: questionAt(schema, path),
    answer: answerWords(value),
  }));
}

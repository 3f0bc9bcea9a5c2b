import { ResponseError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { requestSentence } from '@model-release/backstage-plugin-model-release-common';
import { TaskRefusal } from './TaskRefusal';

/**
 * Runs a call to the model release plugin. A refusal is thrown again as a list for people: what is wrong
 * with fields by the labels of the form, everything else in the server's own words.
 *
 * @throws TaskRefusal with the words of the refusal, or why there was no answer
 */
export async function tellRefusal<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw new TaskRefusal(
        `Could not reach the model release plugin: ${error}`,
        { cause: error },
      );
    }
    const { message, details } = error.body.error;
    throw new TaskRefusal(wordsOf(message, details), { cause: error });
  }
}

/** A headline and single points, where there are any. */
export function listed(points: readonly string[]): string {
  const lines = [...new Set(points)].map(point => `- ${point}`);
  return ['This release cannot be requested yet:', ...lines].join('\n');
}

function wordsOf(message: string, details: JsonValue | undefined): string {
  if (!isObject(details)) {
    return message;
  }
  const fields = listOf(details.fields).flatMap(one =>
    isObject(one) &&
    typeof one.field === 'string' &&
    typeof one.message === 'string'
      ? [requestSentence(one.field, one.message)]
      : [],
  );
  if (fields.length > 0) {
    return listed(fields);
  }
  const problems = listOf(details.problems).filter(
    (problem): problem is string => typeof problem === 'string',
  );
  return problems.length > 0 ? listed(problems) : message;
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

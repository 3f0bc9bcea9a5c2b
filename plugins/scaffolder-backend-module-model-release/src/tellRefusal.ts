import { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';

/**
 * Runs a call to the model release plugin. A refusal is written to the task log with all its
 * details, one per line, and thrown again with the server's own words as its message.
 *
 * @throws Error with the words of the refusal, or why there was no answer
 */
export async function tellRefusal<T>(
  logger: LoggerService,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw new Error(`Could not reach the model release plugin: ${error}`, {
        cause: error,
      });
    }
    const { message, code, details } = error.body.error;
    const lines = detailLines(details);
    logger.error(code ? `${message} (${code})` : message);
    lines.forEach(line => logger.error(`- ${line}`));
    const unsaid = lines.filter(line => !message.includes(line));
    throw new Error([message, ...unsaid.map(line => `- ${line}`)].join('\n'), {
      cause: error,
    });
  }
}

/** Details as sentences, each once. */
function detailLines(details: JsonValue | undefined): string[] {
  if (!isObject(details)) {
    return [];
  }
  const lines = Object.entries(details).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map(sentenceOf)
      : [`${key}: ${sentenceOf(value)}`],
  );
  return [...new Set(lines)];
}

function sentenceOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') {
    return value;
  }
  if (isObject(value) && typeof value.message === 'string') {
    return value.message;
  }
  if (isObject(value) && value.title && value.detail) {
    return `${value.title}: ${value.detail}`;
  }
  return JSON.stringify(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

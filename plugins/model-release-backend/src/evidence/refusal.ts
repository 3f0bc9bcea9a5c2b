import {
  ErrorCode,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';

/** Makes a refusal that remembers what caused it, for the log and not for the client. */
export function refusal(
  code: ErrorCode,
  message: string,
  options: { details?: Record<string, unknown>; cause?: unknown } = {},
): ModelReleaseError {
  const error = new ModelReleaseError(code, message, options.details);
  if (options.cause !== undefined) {
    error.cause = options.cause;
  }
  return error;
}

/**
 * Does something on the disk. The message of a failure gives the system's code only, since the full
 * text holds paths of the server.
 *
 * @throws ModelReleaseError `storage_unavailable` whatever goes wrong
 */
export async function onMedium<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw refusal(
      'storage_unavailable',
      `The storage for evidence does not work (${code}). Please try again later.`,
      { cause },
    );
  }
}

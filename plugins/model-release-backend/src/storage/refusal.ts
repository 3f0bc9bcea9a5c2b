import {
  ErrorCode,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';

/** Creates an error with its cause, which is for the log and not for the client. */
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
 * Does something on the medium. The message of a failure gives a code only, since the full text holds
 * paths of the server or names of buckets.
 *
 * @throws ModelReleaseError `storage_unavailable` whatever goes wrong
 */
export async function onMedium<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw mediumFailed(cause);
  }
}

/** The system names failures by `code`, object storages name them by `name`. */
function mediumFailed(cause: unknown): ModelReleaseError {
  const { code, name } = cause as NodeJS.ErrnoException;
  const named = name === 'Error' ? undefined : name;
  return refusal(
    'storage_unavailable',
    `Evidence storage is unavailable (${
      code ?? named ?? 'unknown error'
    }). Try again later.`,
    { cause },
  );
}

/** The error for bytes that do not exist. */
export function notStored(digest: string): ModelReleaseError {
  return refusal('unknown_evidence', `No file is stored under “${digest}”.`);
}

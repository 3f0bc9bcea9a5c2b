import { ERROR_STATUS, ErrorCode } from '../errors';

/**
 * The stable code of an error from the API, or `undefined` for any other error (no network, a
 * proxy's response).
 *
 * @public
 */
export function errorCodeOf(error: unknown): ErrorCode | undefined {
  const code = (error as { body?: { error?: { code?: unknown } } } | undefined)
    ?.body?.error?.code;
  return typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code)
    ? (code as ErrorCode)
    : undefined;
}

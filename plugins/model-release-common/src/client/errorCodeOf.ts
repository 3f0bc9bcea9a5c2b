import { ERROR_STATUS, ErrorCode } from '../errors';

/**
 * The stable code of a refusal that came over HTTP, or `undefined` when the error is of another
 * kind (no network, a proxy's answer).
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

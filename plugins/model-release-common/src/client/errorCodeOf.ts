import type { ErrorCode } from '../errors';

/**
 * The stable code of an error from the API, or `undefined` for any other error (no network, a
 * proxy's response). It is told by its form: a browser does not load the list of codes for it, and a
 * newer back end may have more of them.
 *
 * @public
 */
export function errorCodeOf(error: unknown): ErrorCode | undefined {
  const code = (error as { body?: { error?: { code?: unknown } } } | undefined)
    ?.body?.error?.code;
  // `constructor` has the form too, but every object inherits it.
  return typeof code === 'string' && /^[a-z_]+$/.test(code) && !(code in {})
    ? (code as ErrorCode)
    : undefined;
}

import { ErrorCode } from '../errors';

/** How codes of the API are written; those of Node.js and of libraries are in capitals. */
const CODE = /^[a-z]+(_[a-z]+)*$/;

/**
 * The stable code of an error from the API, or `undefined` for any other error (no network, a
 * proxy's response). A newer back end may have codes that are not in `ERROR_STATUS` yet.
 *
 * @public
 */
export function errorCodeOf(error: unknown): ErrorCode | undefined {
  const code = (error as { body?: { error?: { code?: unknown } } } | undefined)
    ?.body?.error?.code;
  // `constructor` has the form too, but every object inherits it.
  return typeof code === 'string' && CODE.test(code) && !(code in {})
    ? (code as ErrorCode)
    : undefined;
}

import { Denial } from './denial';

/** A "no" as it came over HTTP: in a verdict, or as the error that answers a command. */
interface Told {
  code?: string;
  reason?: string;
  message?: string;
  details?: object;
}

/**
 * The "no" that a verdict or an error of the API tells, with its facts; `undefined` where there is
 * none or it comes without facts. A newer server may give codes that are not known here.
 *
 * @public
 */
export function denialOf({
  code,
  reason,
  message = reason,
  details,
}: Told): Denial | undefined {
  const hasFacts = details !== undefined && Object.keys(details).length > 0;
  return code !== undefined && message !== undefined && hasFacts
    ? ({ code, message, details } as Denial)
    : undefined;
}

import { Evidence } from '../model/evidence';
import { Denial } from './verdict';

type ScannedFile = Pick<Evidence, 'fileName' | 'scan'>;

function denyRefused({ fileName, scan }: ScannedFile): Denial | undefined {
  return scan?.status === 'refused'
    ? {
        code: 'evidence_refused',
        message: `“${fileName}” was refused by the scan: ${
          scan.reason ?? 'no reason was given.'
        } Take it back or replace it.`,
      }
    : undefined;
}

function denyPending({ fileName, scan }: ScannedFile): Denial | undefined {
  return scan?.status === 'pending'
    ? {
        code: 'evidence_pending',
        message: `“${fileName}” waits for its scan by ${scan.scanners.join(
          ', ',
        )}.`,
      }
    : undefined;
}

/**
 * Why files must not be used, or not yet: what was refused is told before what waits, since only that
 * needs somebody to act. No part of the verdict on a step: whoever may not hand it in for this has
 * their turn nevertheless, to take the file back.
 *
 * @public
 */
export function denyUnscanned(
  ...files: readonly ScannedFile[]
): Denial | undefined {
  for (const deny of [denyRefused, denyPending]) {
    const denial = files.map(deny).find(Boolean);
    if (denial) {
      return denial;
    }
  }
  return undefined;
}

import { Evidence } from '../model/evidence';
import { Denial } from './denial';

type ScannedFile = Pick<Evidence, 'fileName' | 'scan'>;

function denyRefused({ fileName, scan }: ScannedFile): Denial | undefined {
  if (scan?.status !== 'refused') {
    return undefined;
  }
  const { reason } = scan;
  return {
    code: 'evidence_refused',
    message: `“${fileName}” was refused by the scan: ${
      reason ?? 'no reason was given.'
    } Remove or replace it.`,
    details: { fileName, reason },
  };
}

function denyPending({ fileName, scan }: ScannedFile): Denial | undefined {
  if (scan?.status !== 'pending') {
    return undefined;
  }
  const { scanners } = scan;
  return {
    code: 'evidence_pending',
    message: `The scan of “${fileName}” by ${scanners.join(', ')} is pending.`,
    details: { fileName, scanners },
  };
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

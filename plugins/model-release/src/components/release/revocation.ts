import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { Phrase } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';

/** What has to be known first of an approval that was taken back. */
export interface Revocation {
  /** `marta revoked this approval` */
  who: Phrase;
  /** ISO 8601. */
  at: string;
  reason?: string;
  /** What traffic goes back to. */
  wayBack: Phrase;
}

/** `return to sr-lora-0041`, or `switch off the flag new-replies`. */
export function wayBackWords({
  rollback,
}: Pick<ReleaseDetail, 'rollback'>): string {
  return rollback.type === 'checkpoint'
    ? `return to ${rollback.target}`
    : `switch off the flag ${rollback.target}`;
}

/** Who took the approval back, when and why, and what to go back to; undefined where nobody did. */
export function revocation(
  release: Pick<ReleaseDetail, 'status' | 'closure' | 'rollback'>,
  viewer: Pick<Viewer, 'ref'>,
): Revocation | undefined {
  const { status, closure, rollback } = release;
  if (status !== 'revoked' || !closure) {
    return undefined;
  }
  const target = { strong: rollback.target };
  return {
    who: [
      closure.by === viewer.ref ? 'You' : { ref: closure.by },
      ' revoked this approval',
    ],
    at: closure.at,
    reason: closure.reason,
    wayBack:
      rollback.type === 'checkpoint'
        ? ['Traffic should go back to ', target, '.']
        : ['To go back, switch off the flag ', target, '.'],
  };
}

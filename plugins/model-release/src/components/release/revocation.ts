import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';

/** What has to be known first of an approval that was revoked. */
export interface Revocation {
  /** `marta revoked this approval` */
  who: Part;
  /** ISO 8601. */
  at: string;
  reason?: string;
}

/** `To roll back, deploy sr-lora-0041.` */
export function rollbackWords({
  rollback,
}: Pick<ReleaseDetail, 'rollback'>): Part {
  const target = { strong: { text: rollback.target } };
  return rollback.type === 'checkpoint'
    ? say('release.rollBackByDeploying', { target })
    : say('release.rollBackByFlag', { target });
}

/** Who revoked the approval, when and why; undefined where nobody did. */
export function revocation(
  release: Pick<ReleaseDetail, 'status' | 'closure'>,
  viewer: Pick<Viewer, 'ref'>,
): Revocation | undefined {
  const { status, closure } = release;
  if (status !== 'revoked' || !closure) {
    return undefined;
  }
  const { by, at, reason } = closure;
  return {
    who:
      by === viewer.ref
        ? say('release.youRevoked')
        : say('release.whoRevoked', { who: { ref: by } }),
    at,
    reason,
  };
}

import {
  CommandBodies,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';

const OPEN = ['active', 'changes_requested', 'failed'];

/** Who waits for the release, or is waited for. */
function concerned({ requester, steps }: Release): string[] {
  const open = steps.filter(({ status }) => OPEN.includes(status));
  return [...new Set([requester, ...open.flatMap(({ owners }) => owners)])];
}

/**
 * Ends a release that nobody else ends. In review it is withdrawn from those who work on it; approved, its
 * approval is revoked, and webhooks that were not delivered yet are canceled.
 */
export function closeRelease(
  draft: ReleaseDraft,
  { reason }: CommandBodies['close'],
): void {
  const { actor, now } = draft.context;
  const { release } = draft;
  draft.changeStatus(release.status === 'approved' ? 'revoked' : 'withdrawn');
  draft.changeRelease({ closure: { by: actor.ref, at: now, reason } });
  draft.cancelDeliveries();
  draft.record('release.closed', { reason });
  draft.notify({
    recipients: concerned(release),
    title: `Closed: ${subjectOf(release)}`,
    description: reason,
    topic: 'release-closed',
  });
}

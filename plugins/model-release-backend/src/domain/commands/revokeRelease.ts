import { CommandBodies } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';

/** Revokes an approval: the gate closes, and webhooks that were not delivered yet are canceled. */
export function revokeRelease(
  draft: ReleaseDraft,
  { reason }: CommandBodies['revoke'],
): void {
  const { actor, now } = draft.context;
  draft.changeStatus('revoked');
  draft.changeRelease({ closure: { by: actor.ref, at: now, reason } });
  draft.cancelDeliveries();
  draft.record('release.revoked', { reason });
  draft.notify({
    recipients: [
      draft.release.requester,
      ...draft.release.steps
        .filter(step => step.type === 'webhook')
        .flatMap(step => step.owners),
    ],
    title: `Approval revoked: ${subjectOf(draft.release)}`,
    description: reason,
    topic: 'release-closed',
  });
}

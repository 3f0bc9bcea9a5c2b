import { CommandBodies } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';

/** Takes a given approval back: the gate is shut, and whoever has not heard of the approval does not. */
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
    title: `The approval of ${draft.release.checkpoint.id} for ${draft.release.environment} was revoked`,
    description: reason,
    topic: 'release-closed',
  });
}

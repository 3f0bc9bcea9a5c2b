import { CommandBodies } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';

/** The requester withdraws the release. */
export function withdrawRelease(
  draft: ReleaseDraft,
  { comment }: CommandBodies['withdraw'],
): void {
  const { actor, now } = draft.context;
  draft.changeStatus('withdrawn');
  draft.changeRelease({
    closure: { by: actor.ref, at: now, reason: comment },
  });
  draft.record('release.withdrawn', { comment });
}

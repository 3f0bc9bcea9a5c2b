import {
  CommandBodies,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';

/** An owner rejects the release, which ends it. */
export function rejectStep(
  draft: ReleaseDraft,
  step: Step,
  { comment }: CommandBodies['reject'],
): void {
  const { actor, now } = draft.context;
  draft.changeStep(step.key, { status: 'rejected' });
  draft.record('step.rejected', { comment }, step.key);
  draft.changeStatus('rejected');
  draft.changeRelease({ closure: { by: actor.ref, at: now, reason: comment } });
  draft.record('release.rejected', { comment });
  draft.notify({
    recipients: [draft.release.requester],
    title: `Rejected: ${subjectOf(draft.release)}`,
    description: comment,
    topic: 'release-closed',
  });
}

import {
  isDoneStep,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import type { Amendment } from './amendment';

export type Resubmission = ReturnType<typeof useResubmission>;

/** What came of it: that the step is resubmitted, or which ones are open again before it. */
function outcome(
  { key, title }: StepDetail,
  before: ReleaseDetail,
  after: ReleaseDetail,
): Part {
  const isBlocked = after.steps.some(
    step => step.key === key && step.status === 'blocked',
  );
  if (!isBlocked) {
    return say('amend.resubmitted', { step: title });
  }
  const done = before.steps.filter(step => isDoneStep(step.status));
  const reopened = after.steps.filter(
    step => step.status === 'active' && done.some(it => it.key === step.key),
  );
  return say('amend.reopened', {
    count: reopened.length,
    steps: { allOf: reopened.map(step => ({ text: step.title })) },
    step: title,
  });
}

/** Saves what was changed in the request, if anything was, and resubmits the step. */
export function useResubmission(step: StepDetail) {
  const { api, release, confirmSecrets } = useSession();
  const work = useStepWork(step);
  const comment = work.draft.comment.trim();

  const amend = async (changes: Amendment | undefined) =>
    changes
      ? api.releaseCommand(release.id, 'amend', {
          ...changes,
          comment,
          expectedVersion: release.version,
        })
      : release;

  const resubmitIn = async (amended: ReleaseDetail) => {
    const next = amended.steps.find(other => other.key === step.key);
    // A change of what an earlier step reads sends this one back to waiting for that step.
    return next?.status === 'changes_requested'
      ? api.stepCommand(release.id, step.key, 'resubmit', {
          comment: comment || undefined,
          expectedVersion: next.version,
        })
      : amended;
  };

  const resubmit = async (changes: Amendment | undefined) =>
    (await confirmSecrets([changes, comment])) &&
    work.send(
      'resubmit',
      async () => resubmitIn(await amend(changes)),
      answer => outcome(step, release, answer),
    );
  return { ...work, comment, resubmit };
}

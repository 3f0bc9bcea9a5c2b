import {
  isUserRef,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part, Phrase } from '../../../common/phrase';

type SignOff = Pick<StepDetail, 'approval' | 'signatures'>;

/** Whom the sign-off requires, while they have not signed. */
function missing({ approval, signatures }: SignOff): string | undefined {
  const required = approval?.include;
  return signatures.some(({ fulfils }) => fulfils === required)
    ? undefined
    : required;
}

function requirement(step: SignOff): Part {
  const { count = 1 } = step.approval ?? {};
  const required = missing(step);
  if (required === undefined) {
    return say('approval.requiresApprovals', { count });
  }
  const ref = { ref: required };
  if (isUserRef(required)) {
    return count === 1
      ? say('approval.requiresPerson', { who: ref })
      : say('approval.requiresApprovalsBy', { count, who: ref });
  }
  return count === 1
    ? say('approval.requiresMember', { group: ref })
    : say('approval.requiresApprovalsFrom', { count, group: ref });
}

function approvalsSoFar(step: SignOff): Part {
  const count = step.signatures.length;
  const required = step.approval?.include;
  if (count === 0) {
    return say('approval.noApprovals');
  }
  if (required === undefined || missing(step)) {
    return say('approval.approvals', { count });
  }
  return isUserRef(required)
    ? say('approval.approvalsBy', { count, who: { ref: required } })
    : say('approval.approvalsFrom', { count, group: { ref: required } });
}

/**
 * What a sign-off needs that one signature is not enough for, and what it has:
 * `Requires 2 approvals, one of them from appsec. 1 approval so far.` Undefined where one is enough.
 */
export function quorum(step: SignOff): Phrase | undefined {
  const { count = 1, include } = step.approval ?? {};
  return count === 1 && include === undefined
    ? undefined
    : [requirement(step), approvalsSoFar(step)];
}

/** Whose signature a sign-off still needs, said to somebody who has signed. */
export function awaitedApprover(step: SignOff): Part {
  const required = missing(step);
  if (required === undefined) {
    return say('approval.waitingOnAnother');
  }
  return isUserRef(required)
    ? say('approval.waitingOnPerson', { who: { ref: required } })
    : say('approval.waitingOnMember', { group: { ref: required } });
}

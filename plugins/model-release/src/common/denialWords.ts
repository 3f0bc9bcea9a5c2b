import type {
  CompletedStep,
  Denial,
  DenialFacts,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from './message';
import { asTheServerSays } from './asTheServerSays';
import { allOf, anyOf } from './people';
import type { Part } from './phrase';
import { quoted } from './words';

function titles(completed: readonly CompletedStep[]): Part {
  return quoted(completed.map(({ title }) => title));
}

function youRequested({ action, step }: DenialFacts['own_request']): Part {
  if (!step) {
    return say('denial.youRequestedThat');
  }
  const title = { text: step.title };
  switch (action) {
    case 'request-changes':
      return say('denial.youRequestedChanges');
    case 'reject':
      return say('denial.youRequestedReject');
    case 'waive':
      return say('denial.youRequestedWaive', { step: title });
    case 'reassign':
      return say('denial.youRequestedReassign', { step: title });
    default:
      return say('denial.youRequested');
  }
}

function delegatorRequested(facts: DenialFacts['own_request']): Part {
  const { action, requester, step } = facts;
  const delegator = { ref: requester };
  switch (action) {
    case 'request-changes':
      return say('denial.delegatorRequestedChanges', { delegator });
    case 'reject':
      return say('denial.delegatorRequestedReject', { delegator });
    case 'reassign':
      return say('denial.delegatorRequestedReassign', {
        delegator,
        step: { text: step?.title ?? '' },
      });
    default:
      return say('denial.delegatorRequested', { delegator });
  }
}

function ownRequest(facts: DenialFacts['own_request']): Part {
  return facts.by === facts.requester
    ? youRequested(facts)
    : delegatorRequested(facts);
}

function completedCovered(facts: DenialFacts['completed_covered_step']): Part {
  const { by, onBehalfOf = by, completed } = facts;
  const own = completed.filter(one => one.by === by);
  if (own.length > 0) {
    return say('denial.youCompleted', { steps: titles(own) });
  }
  const forReader = completed.filter(one => one.onBehalfOf === by);
  if (forReader.length > 0) {
    return say('denial.completedForYou', {
      who: allOf([...new Set(forReader.map(one => one.by))]),
      steps: titles(forReader),
    });
  }
  return say('denial.delegatorCompleted', {
    delegator: { ref: onBehalfOf },
    steps: titles(completed),
  });
}

function countsOnce(facts: DenialFacts['counts_once']): Part {
  const { by, onBehalfOf, signature } = facts;
  if (signature.onBehalfOf === by) {
    return say('denial.signedForYou', { who: { ref: signature.by } });
  }
  return onBehalfOf === undefined || signature.by === by
    ? say('denial.youSigned')
    : say('denial.delegatorSigned', { delegator: { ref: onBehalfOf } });
}

function notOwner(facts: DenialFacts['not_owner']): Part {
  const { by, owners, namedApprover, reassignedFrom, requester, authorities } =
    facts;
  if (requester !== undefined) {
    return say('denial.notParticipant', { requester: { ref: requester } });
  }
  if (authorities) {
    return say('denial.onlyThey', {
      who: allOf([...new Set([...owners, ...authorities])]),
    });
  }
  if (reassignedFrom) {
    return say('denial.noLongerOwner', { groups: anyOf(reassignedFrom) });
  }
  if (namedApprover === by) {
    return say('denial.namedButNotOwner', { owners: anyOf(owners) });
  }
  return namedApprover === undefined
    ? say('denial.notOwner', { owners: anyOf(owners) })
    : say('denial.namedApprover', { who: { ref: namedApprover } });
}

function aboutPeople(denial: Denial): Part | undefined {
  switch (denial.code) {
    case 'not_direct':
      return say('denial.notDirect');
    case 'own_request':
      return ownRequest(denial.details);
    case 'completed_covered_step':
      return completedCovered(denial.details);
    case 'counts_once':
      return countsOnce(denial.details);
    case 'not_owner':
      // The server says what helps.
      return denial.details.namedApproverLeft
        ? asTheServerSays(denial.message)
        : notOwner(denial.details);
    case 'not_requester':
      return say('denial.notRequester', {
        requester: { ref: denial.details.requester },
      });
    default:
      return undefined;
  }
}

function aboutStates(denial: Denial): Part | undefined {
  switch (denial.code) {
    case 'release_closed':
      return say('denial.releaseClosed');
    case 'release_signed_off':
      return say('denial.releaseSignedOff');
    case 'release_not_signed_off':
      return say('denial.releaseNotSignedOff');
    case 'step_not_active':
      return say('denial.stepNotActive', {
        step: { text: denial.details.step.title },
      });
    case 'step_wrong_state':
      return say('denial.stepWrongState', {
        step: { text: denial.details.step.title },
      });
    case 'step_wrong_type':
      return say('denial.stepWrongType', {
        step: { text: denial.details.step.title },
      });
    default:
      return undefined;
  }
}

/**
 * A refusal, said to whoever wanted to act: the server writes for everybody and says their name. What
 * it says of permissions, files and codes that are new here names nobody, and is said as it comes.
 */
export function denialWords(denial: Denial): Part {
  return (
    aboutPeople(denial) ??
    aboutStates(denial) ??
    asTheServerSays(denial.message)
  );
}

import { completionsOf, isSameAct, sayCompleted } from './completedSteps';
import { coveredSteps } from './coveredSteps';
import { Act, Denial } from './denial';
import { namedApproverOf } from './namedApproverOf';
import { nameOf } from './refs';
import {
  actOf,
  involved,
  nameAct,
  Rule,
  stepName,
  StepGuardFacts,
} from './stepFacts';

// Who may sign a sign-off, apart from owning it. Every rule looks at both people who can be in an act:
// who acts, and for whom.

/** What an act may not do, and that somebody else may. */
function somebodyElse(act: Act): string {
  return act.onBehalfOf === undefined
    ? 'so somebody else has to approve it'
    : `so somebody else has to approve it; ${nameAct(act)} cannot`;
}

export const notRequester: Rule = facts => {
  const { requester } = facts.release;
  const act = actOf(facts);
  return facts.step.approval?.separateFrom.includes('requester') &&
    involved(act).includes(requester)
    ? {
        code: 'own_request',
        message: `${nameOf(requester)} requested this release, ${somebodyElse(
          act,
        )}.`,
        details: {
          ...act,
          requester,
          step: stepName(facts.step),
          action: 'approve',
        },
      }
    : undefined;
};

export const notCompleter: Rule = facts => {
  const { release, step } = facts;
  if (!step.approval?.separateFrom.includes('completers')) {
    return undefined;
  }
  const act = actOf(facts);
  const covered = coveredSteps(release.steps, step.key);
  const completed = release.steps
    .filter(({ key }) => covered.includes(key))
    .flatMap(completionsOf)
    .filter(one => involved(one).some(ref => involved(act).includes(ref)));
  return completed.length === 0
    ? undefined
    : {
        code: 'completed_covered_step',
        message: `${sayCompleted(
          completed,
        )}, which this sign-off covers, ${somebodyElse(act)}.`,
        details: { ...act, completed },
      };
};

function countsAlready(
  act: Act,
  { by, onBehalfOf }: Act,
  { step }: StepGuardFacts,
): Denial {
  const signature = { by, onBehalfOf };
  return {
    code: 'counts_once',
    message: `${nameAct(signature)} has already signed “${
      step.title
    }”, and each person counts once; ${nameAct(act)} cannot sign it again.`,
    details: { ...act, step: stepName(step), signature },
  };
}

export const notSigned: Rule = facts => {
  const act = actOf(facts);
  const other = facts.step.signatures.find(signature =>
    involved(signature).includes(act.by),
  );
  return other && countsAlready(act, other, facts);
};

/**
 * Of two people who stand for one, one counts. Somebody who signs a second time in the very same way
 * repeats themselves, which does no harm and is not refused.
 */
export const countsOnce: Rule = facts => {
  const act = actOf(facts);
  const other = facts.step.signatures.find(
    signature =>
      involved(signature).some(ref => involved(act).includes(ref)) &&
      !isSameAct(signature, act),
  );
  return other && countsAlready(act, other, facts);
};

export const namedApprover: Rule = facts => {
  const { release, step, capacity } = facts;
  const named = namedApproverOf(release, step);
  if (named === undefined || named === capacity.ref) {
    return undefined;
  }
  const act = actOf(facts);
  return {
    code: 'not_owner',
    message: `The request names ${nameOf(
      named,
    )} as its approver, so nobody else can approve it; ${nameAct(act)} cannot.`,
    details: { ...act, owners: step.owners, namedApprover: named },
  };
};

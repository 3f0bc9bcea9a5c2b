import { Authorities } from '../model/authorities';
import { RequestPart } from '../model/runbook';
import { Step } from '../model/step';
import { hasAuthority, holdersOf, notAmong } from './authorityRules';
import { ownsStep } from './capacities';
import { Denial } from './denial';
import { namedApproverOf } from './namedApproverOf';
import { listNames, listWords, nameOf } from './refs';
import { requestersOf } from './requestersOf';
import { judgedChanges } from './stillHolds';
import { actOf, Facts, nameAct, Rule, stepName } from './stepFacts';

// Rules about a step: whose it is, how it stands, what kind it is, and that it is nobody's own request.

/** Those the actor has the step from, where that does not count since they have left them. */
function leftBehind({ step, capacity }: Facts): string[] | undefined {
  return ownsStep({ owners: step.owners }, capacity)
    ? step.reassignment?.from
    : undefined;
}

export const byOwner: Rule = facts => {
  const { release, step, capacity } = facts;
  if (ownsStep(step, capacity)) {
    return undefined;
  }
  const act = actOf(facts);
  const reassignedFrom = leftBehind(facts);
  return {
    code: 'not_owner',
    message: `“${step.title}” is assigned to ${listNames(
      step.owners,
    )}; ${nameAct(act)} ${
      reassignedFrom
        ? `no longer belongs to ${listNames(
            reassignedFrom,
          )}, from whom it was reassigned`
        : 'is not one of them'
    }.`,
    details: {
      ...act,
      owners: step.owners,
      namedApprover: namedApproverOf(release, step),
      reassignedFrom,
    },
  };
};

/** An owner of the step, or somebody with one of these authorities. */
export const byOwnerOr =
  (
    names: ReadonlyArray<keyof Authorities>,
    action: 'waive' | 'reassign',
  ): Rule =>
  facts => {
    const { step, actor, capacity } = facts;
    if (ownsStep(step, capacity) || hasAuthority(actor, ...names)) {
      return undefined;
    }
    if (leftBehind(facts)) {
      return byOwner(facts);
    }
    const act = actOf(facts);
    return notAmong(act, nameAct(act), `${action} “${step.title}”`, {
      owners: step.owners,
      authorities: holdersOf(actor, names),
    });
  };

function words(statuses: readonly Step['status'][]): string {
  return statuses.map(status => status.replace('_', ' ')).join(' or ');
}

export const whileIn =
  (...needs: Step['status'][]): Rule =>
  ({ step }) => {
    const { title, status } = step;
    return needs.includes(status)
      ? undefined
      : {
          code: needs.includes('active')
            ? 'step_not_active'
            : 'step_wrong_state',
          message: `“${title}” is ${words([
            status,
          ])}; this needs it to be ${words(needs)}.`,
          details: { step: stepName(step), status, needs },
        };
  };

export const onType =
  (...needs: Step['type'][]): Rule =>
  ({ step }) => {
    const { title, type } = step;
    return needs.includes(type)
      ? undefined
      : {
          code: 'step_wrong_type',
          message: `“${title}” is a step of type ${type}; this is for steps of type ${needs.join(
            ', ',
          )}.`,
          details: { step: stepName(step), type, needs },
        };
  };

/** That there is a result of an earlier round. A waived step has none. */
export const earlierResult: Rule = ({ step }) =>
  step.previousRound && step.result && step.result.type !== 'waived'
    ? undefined
    : {
        code: 'nothing_to_reaffirm',
        message: `“${step.title}” has no earlier result that could be confirmed; complete it.`,
        details: { step: stepName(step) },
      };

/** What the parts of a request are called in a sentence. */
const PARTS: Record<RequestPart, string> = {
  modelCard: 'the model card',
  intendedUse: 'the intended use',
  evaluation: 'the evaluation',
  rollback: 'the rollback plan',
};

/** That nothing has changed of what the step judges. */
export const resultUpToDate: Rule = ({ step, release }) => {
  const { parts, files } = judgedChanges(step, release);
  const changed = [...parts.map(part => PARTS[part]), ...files];
  return changed.length === 0
    ? undefined
    : {
        code: 'result_outdated',
        message: `“${step.title}” was completed before ${listWords(
          changed,
        )} changed; complete it again.`,
        details: { step: stepName(step), parts, files },
      };
};

/** Nobody signs what is attached to a sign-off or a message, so they take no files. */
export const takesFiles: Rule = ({ step }) => {
  const { title, type, upload } = step;
  return (upload && type !== 'approval' && type !== 'webhook') ||
    type === 'file_upload'
    ? undefined
    : {
        code: 'step_wrong_type',
        message: `“${title}” takes no files.`,
        details: { step: stepName(step), type },
      };
};

/** That whoever requested the release leaves something about a step to somebody else. */
function ownRequest(facts: Facts, action: 'waive' | 'reassign'): Denial {
  const { actor, step } = facts;
  return {
    code: 'own_request',
    message: `${nameOf(
      actor.ref,
    )} requested this release, so somebody else has to ${action} “${
      step.title
    }”.`,
    details: {
      ...actOf(facts),
      requester: actor.ref,
      step: stepName(step),
      action,
    },
  };
}

/** Whether the actor requested the release, now or before. */
function requestedIt({ actor, release }: Facts): boolean {
  return requestersOf(release).includes(actor.ref);
}

export const notOwnRelease: Rule = facts =>
  requestedIt(facts) ? ownRequest(facts, 'waive') : undefined;

/** Whoever requests a release does not choose who judges it, unless it is their own step. */
export const notForOneself: Rule = facts =>
  requestedIt(facts) && !ownsStep(facts.step, facts.capacity)
    ? ownRequest(facts, 'reassign')
    : undefined;

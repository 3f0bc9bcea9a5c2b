import { StepAction } from '../model/actions';
import { isSameAct, sayCompleted } from './completedSteps';
import { completionsOf } from './completionsOf';
import { coveredSteps } from './coveredSteps';
import { Act, Denial } from './denial';
import { namedApproverOf } from './namedApproverOf';
import { nameOf } from './refs';
import { requestersOf } from './requestersOf';
import {
  actOf,
  involved,
  nameAct,
  Rule,
  SignerFacts,
  SignerRule,
  stepName,
} from './stepFacts';

// Who may sign a sign-off, apart from owning it. Every rule looks at both people who can be in an act:
// who acts, and for whom.

/** Actions on a sign-off that the requester may not take, where the runbook keeps them apart. */
type SignerAction = Extract<
  StepAction,
  'approve' | 'request-changes' | 'reject' | 'reassign'
>;

/** What somebody else has to do. */
const TO_DO: Record<SignerAction, (title: string) => string> = {
  approve: () => 'approve it',
  'request-changes': () => 'request changes',
  reject: () => 'reject it',
  reassign: title => `reassign “${title}”`,
};

/** What an act may not do, and that somebody else may. */
function somebodyElse(act: Act, toDo: string): string {
  return act.onBehalfOf === undefined
    ? `so somebody else has to ${toDo}`
    : `so somebody else has to ${toDo}; ${nameAct(act)} cannot`;
}

/** That whoever requested the release, now or before, leaves an action on its sign-off to somebody else. */
export const notRequester =
  (action: SignerAction): SignerRule =>
  facts => {
    const { step } = facts;
    const act = actOf(facts);
    const requester = requestersOf(facts.release).find(ref =>
      involved(act).includes(ref),
    );
    return step.approval?.separateFrom.includes('requester') && requester
      ? {
          code: 'own_request',
          message: `${nameOf(requester)} requested this release, ${somebodyElse(
            act,
            TO_DO[action](step.title),
          )}.`,
          details: { ...act, requester, step: stepName(step), action },
        }
      : undefined;
  };

export const notCompleter: SignerRule = facts => {
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
        )}, which this sign-off covers, ${somebodyElse(act, 'approve it')}.`,
        details: { ...act, completed },
      };
};

function countsAlready(
  act: Act,
  { by, onBehalfOf }: Act,
  { step }: SignerFacts,
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

export const notSigned: SignerRule = facts => {
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
  const details = { ...act, owners: step.owners, namedApprover: named };
  return step.nobody?.cause === 'approver_left'
    ? {
        code: 'not_owner',
        message: step.nobody.message,
        details: { ...details, namedApproverLeft: true },
      }
    : {
        code: 'not_owner',
        message: `The request names ${nameOf(
          named,
        )} as its approver, so nobody else can approve it; ${nameAct(
          act,
        )} cannot.`,
        details,
      };
};

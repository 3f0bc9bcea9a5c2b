import { Signature } from '../model/step';
import { coveredSteps } from './coveredSteps';
import { namedApproverOf } from './namedApproverOf';
import { listNames, nameOf } from './refs';
import { involved, Rule, StepGuardFacts, whoActs } from './stepFacts';

// Who may sign a sign-off, apart from owning it. Every rule looks at both people who can be in an act:
// who acts, and for whom.

function signersOf({ by, onBehalfOf }: Signature): string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf];
}

/** Everybody whose work or word the result of a step is. */
function completersOf(
  step: StepGuardFacts['release']['steps'][number],
): string[] {
  return [
    step.completedBy,
    step.completedOnBehalfOf,
    ...step.signatures.flatMap(signersOf),
  ].filter(ref => ref !== undefined);
}

export const notRequester: Rule = facts =>
  facts.step.approval?.separateFrom.includes('requester') &&
  involved(facts).includes(facts.release.requester)
    ? {
        code: 'own_request',
        message: `${nameOf(
          facts.release.requester,
        )} asked for this release, so somebody else has to approve it; ${whoActs(
          facts,
        )} cannot.`,
      }
    : undefined;

export const notCompleter: Rule = facts => {
  const { release, step } = facts;
  if (!step.approval?.separateFrom.includes('completers')) {
    return undefined;
  }
  const covered = coveredSteps(release.steps, step.key);
  const who = involved(facts).filter(ref =>
    release.steps.some(
      s => covered.includes(s.key) && completersOf(s).includes(ref),
    ),
  );
  const own = release.steps.filter(
    s =>
      covered.includes(s.key) && completersOf(s).some(ref => who.includes(ref)),
  );
  return own.length === 0
    ? undefined
    : {
        code: 'completed_covered_step',
        message: `${listNames(who)} completed ${own
          .map(s => `“${s.title}”`)
          .join(
            ', ',
          )}, which this sign-off covers, so somebody else has to approve it; ${whoActs(
          facts,
        )} cannot.`,
      };
};

export const notSigned: Rule = ({ step, capacity: { ref } }) =>
  step.signatures.some(signature => signersOf(signature).includes(ref))
    ? {
        code: 'counts_once',
        message: `${nameOf(ref)} has signed “${step.title}” already.`,
      }
    : undefined;

/**
 * Of two people who stand for one, one counts. Somebody who signs a second time in the very same way
 * repeats themselves, which does no harm and is not refused.
 */
export const countsOnce: Rule = facts => {
  const { step, actor, capacity } = facts;
  const who = involved(facts);
  const other = step.signatures.find(
    signature =>
      signersOf(signature).some(ref => who.includes(ref)) &&
      !(
        signature.by === actor.ref &&
        signature.onBehalfOf === capacity.onBehalfOf
      ),
  );
  return (
    other && {
      code: 'counts_once',
      message: `${signersOf(other).map(nameOf).join(' for ')} signed “${
        step.title
      }” already; ${whoActs(facts)} would count the same person twice.`,
    }
  );
};

export const namedApprover: Rule = facts => {
  const named = namedApproverOf(facts.release, facts.step);
  return named === undefined || named === facts.capacity.ref
    ? undefined
    : {
        code: 'not_owner',
        message: `The request names ${nameOf(named)} as its approver; ${whoActs(
          facts,
        )} is somebody else.`,
      };
};

import { Step } from '../model/step';
import { StepAction } from './actions';
import { capacitiesOf, ownsStep } from './capacities';
import { listNames, nameOf } from './refs';
import { byDirectPerson, byRequester, inReview } from './sharedRules';
import {
  countsOnce,
  namedApprover,
  notCompleter,
  notRequester,
} from './signerRules';
import { Rule, StepGuardFacts, whoActs } from './stepFacts';
import { Denial, firstDenial } from './verdict';

const byOwner: Rule = facts =>
  ownsStep(facts.step, facts.capacity)
    ? undefined
    : {
        code: 'not_owner',
        message: `“${facts.step.title}” waits for ${listNames(
          facts.step.owners,
        )}; ${whoActs(facts)} is not one of them.`,
      };

const whileIn =
  (...statuses: Step['status'][]): Rule =>
  ({ step }) => {
    if (statuses.includes(step.status)) {
      return undefined;
    }
    return {
      code: statuses.includes('active')
        ? 'step_not_active'
        : 'step_wrong_state',
      message: `“${step.title}” is ${step.status.replace(
        '_',
        ' ',
      )}; this needs it to be ${statuses.join(' or ').replace('_', ' ')}.`,
    };
  };

const onType =
  (...types: Step['type'][]): Rule =>
  ({ step }) =>
    types.includes(step.type)
      ? undefined
      : {
          code: 'step_wrong_type',
          message: `“${step.title}” is a step of type ${
            step.type
          }; this is for ${types.join(', ')}.`,
        };

/** Nobody signs what is attached to a sign-off or a message, so they take no files. */
const takesFiles: Rule = ({ step }) =>
  (step.upload && step.type !== 'approval' && step.type !== 'webhook') ||
  step.type === 'file_upload'
    ? undefined
    : {
        code: 'step_wrong_type',
        message: `“${step.title}” takes no files.`,
      };

const notOwnRelease: Rule = ({ release, step, actor }) =>
  actor.ref === release.requester
    ? {
        code: 'own_request',
        message: `${nameOf(
          actor.ref,
        )} asked for this release, so somebody else has to waive “${
          step.title
        }”.`,
      }
    : undefined;

/** Whoever asks for a release does not choose who judges it, unless it is their own step. */
const notForOneself: Rule = facts =>
  facts.actor.ref === facts.release.requester &&
  !ownsStep(facts.step, facts.capacity)
    ? {
        code: 'own_request',
        message: `${nameOf(
          facts.actor.ref,
        )} asked for this release, so somebody else has to say who looks after “${
          facts.step.title
        }”.`,
      }
    : undefined;

const decide = [byDirectPerson, inReview, whileIn('active')];

/**
 * Who may do what to a step, as lists that are read from the top: the first rule that objects gives
 * the answer. The page shows it, the server enforces it. Permissions of the permission framework
 * come on top and can only take away.
 */
const STEP_RULES: Record<StepAction, readonly Rule[]> = {
  complete: [...decide, onType('manual', 'form', 'file_upload'), byOwner],
  upload: [...decide, takesFiles, byOwner],
  approve: [
    ...decide,
    onType('approval'),
    notRequester,
    byOwner,
    notCompleter,
    namedApprover,
    countsOnce,
  ],
  'request-changes': [
    ...decide,
    onType('manual', 'form', 'file_upload', 'approval'),
    notRequester,
    byOwner,
  ],
  reject: [
    ...decide,
    onType('manual', 'form', 'file_upload', 'approval'),
    notRequester,
    byOwner,
  ],
  resubmit: [
    byDirectPerson,
    inReview,
    whileIn('changes_requested'),
    byRequester,
  ],
  waive: [
    byDirectPerson,
    inReview,
    whileIn('active', 'changes_requested'),
    onType('manual', 'form', 'file_upload'),
    notOwnRelease,
  ],
  reopen: [
    byDirectPerson,
    inReview,
    whileIn('completed'),
    onType('manual', 'form', 'file_upload'),
    byOwner,
  ],
  reassign: [
    byDirectPerson,
    inReview,
    whileIn('blocked', 'active', 'changes_requested'),
    onType('manual', 'form', 'file_upload', 'approval'),
    notRequester,
    notForOneself,
  ],
};

/**
 * Actions that somebody can do for an owner who is away. The requester's part, and what has a
 * permission of its own, is nobody's to stand in for.
 */
const FOR_OTHERS: ReadonlySet<StepAction> = new Set([
  'complete',
  'upload',
  'approve',
  'request-changes',
  'reject',
  'reopen',
  'reassign',
]);

/** Whether an act is allowed. @public */
export interface StepVerdict {
  /** Why not; missing when it is. */
  denial?: Denial;
  /** The absent owner for whom the rules allow it, when it is not in the actor's own right. */
  onBehalfOf?: string;
  /** Whether it is an owner's act, the actor's own or that of the absent one. */
  isOwners: boolean;
}

/**
 * May the actor do this to the step now? In their own right if they can, else for an absent owner.
 * Of several reasons why not, the one that concerns an owner is given.
 *
 * @public
 */
export function judgeStepAction(
  action: StepAction,
  facts: StepGuardFacts,
): StepVerdict {
  const [self, ...others] = capacitiesOf(facts.actor);
  const usable = others.filter(
    other => FOR_OTHERS.has(action) && ownsStep(facts.step, other),
  );
  // In the own right first, unless only the absent owner has a right to it: who stands in for somebody
  // does not do by a permission of their own what is barred to that person.
  const inOrder =
    ownsStep(facts.step, self) || usable.length === 0
      ? [self, ...usable]
      : usable;
  const denials: Denial[] = [];
  for (const capacity of inOrder) {
    const denial = firstDenial(STEP_RULES[action], { ...facts, capacity });
    if (!denial) {
      const { onBehalfOf } = capacity;
      return { onBehalfOf, isOwners: ownsStep(facts.step, capacity) };
    }
    denials.push(denial);
  }
  return { denial: denials[0], isOwners: false };
}

/** Why the actor may not do this to the step now, or `undefined` when they may. @public */
export function denyStepAction(
  action: StepAction,
  facts: StepGuardFacts,
): Denial | undefined {
  return judgeStepAction(action, facts).denial;
}

import { StepAction } from '../model/actions';
import { capacitiesOf, ownsStep } from './capacities';
import { Denial } from './denial';
import {
  byDirectPerson,
  byRequester,
  inReview,
  stillOpen,
} from './sharedRules';
import {
  countsOnce,
  namedApprover,
  notCompleter,
  notRequester,
} from './signerRules';
import { Rule, StepGuardFacts } from './stepFacts';
import {
  byOwner,
  byOwnerOr,
  notForOneself,
  notOwnRelease,
  earlierResult,
  onType,
  resultUpToDate,
  takesFiles,
  whileIn,
} from './stepRules';
import { firstDenial } from './verdict';

const decide = [byDirectPerson, inReview, whileIn('active')];

/**
 * Who may do what to a step, as lists that are read from the top: the first rule that objects gives
 * the answer. The page shows it, the server enforces it. Permissions of the permission framework
 * come on top and can only restrict.
 */
const STEP_RULES: Record<StepAction, readonly Rule[]> = {
  complete: [...decide, onType('manual', 'form', 'file_upload'), byOwner],
  reaffirm: [
    ...decide,
    onType('manual', 'form', 'file_upload'),
    byOwner,
    earlierResult,
    resultUpToDate,
  ],
  upload: [...decide, takesFiles, byOwner],
  approve: [
    ...decide,
    onType('approval'),
    notRequester('approve'),
    byOwner,
    notCompleter,
    namedApprover,
    countsOnce,
  ],
  'request-changes': [
    ...decide,
    onType('manual', 'form', 'file_upload', 'approval'),
    notRequester('request-changes'),
    byOwner,
  ],
  reject: [
    ...decide,
    onType('manual', 'form', 'file_upload', 'approval'),
    notRequester('reject'),
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
    byOwnerOr(['administrators', 'waivers'], 'waive'),
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
    notRequester('reassign'),
    notForOneself,
    byOwnerOr(['administrators'], 'reassign'),
  ],
  redeliver: [
    byDirectPerson,
    stillOpen,
    onType('webhook'),
    whileIn('failed'),
    byOwner,
  ],
};

/**
 * Actions that somebody can do for an owner who is away. The requester's part, and exceptions to the
 * runbook, are no delegate's.
 */
const FOR_OTHERS: ReadonlySet<StepAction> = new Set([
  'complete',
  'reaffirm',
  'upload',
  'approve',
  'request-changes',
  'reject',
  'reopen',
  'reassign',
  'redeliver',
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
  // In the own right first, unless only the absent owner has a right to it: a delegate does not do by an
  // authority of their own what is barred to the delegator.
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

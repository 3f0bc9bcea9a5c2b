import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { StepAction } from './actions';
import { listNames, nameOf } from './refs';
import { byDirectPerson, byRequester, inReview } from './sharedRules';
import { Denial, firstDenial } from './verdict';

/** What the rules look at. A release detail from the API fits as well as the domain's own. @public */
export type StepGuardFacts = {
  release: Pick<Release, 'status' | 'requester' | 'approver'> & {
    steps: ReadonlyArray<
      Pick<Step, 'key' | 'title' | 'dependsOn' | 'completedBy' | 'signatures'>
    >;
  };
  step: Pick<
    Step,
    | 'key'
    | 'title'
    | 'type'
    | 'status'
    | 'owners'
    | 'approval'
    | 'upload'
    | 'signatures'
    | 'dependsOn'
  >;
  actor: Actor;
};

type Rule = (facts: StepGuardFacts) => Denial | undefined;

/** The keys of every step that the given one rests on, directly or not. @public */
export function coveredSteps(
  steps: ReadonlyArray<Pick<Step, 'key' | 'dependsOn'>>,
  key: string,
): string[] {
  const covered = new Set<string>();
  const visit = (current: string) => {
    for (const next of steps.find(s => s.key === current)?.dependsOn ?? []) {
      if (!covered.has(next)) {
        covered.add(next);
        visit(next);
      }
    }
  };
  visit(key);
  return steps.map(s => s.key).filter(k => covered.has(k));
}

/** Whether the actor is one of the step's owners, in person or through a group. @public */
export function ownsStep(
  step: Pick<Step, 'owners'>,
  actor: Pick<Actor, 'ownershipRefs'>,
): boolean {
  return step.owners.some(owner => actor.ownershipRefs.includes(owner));
}

const byOwner: Rule = ({ step, actor }) =>
  ownsStep(step, actor)
    ? undefined
    : {
        code: 'not_owner',
        message: `“${step.title}” waits for ${listNames(step.owners)}; ${nameOf(
          actor.ref,
        )} is not one of them.`,
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

const notRequester: Rule = ({ release, step, actor }) =>
  step.approval?.separateFrom.includes('requester') &&
  actor.ref === release.requester
    ? {
        code: 'own_request',
        message: `${nameOf(
          actor.ref,
        )} asked for this release, so somebody else has to approve it.`,
      }
    : undefined;

const notCompleter: Rule = ({ release, step, actor }) => {
  if (!step.approval?.separateFrom.includes('completers')) {
    return undefined;
  }
  const covered = coveredSteps(release.steps, step.key);
  const own = release.steps.filter(
    s =>
      covered.includes(s.key) &&
      (s.completedBy === actor.ref ||
        s.signatures.some(signature => signature.by === actor.ref)),
  );
  return own.length === 0
    ? undefined
    : {
        code: 'completed_covered_step',
        message: `${nameOf(actor.ref)} completed ${own
          .map(s => `“${s.title}”`)
          .join(
            ', ',
          )}, which this sign-off covers, so somebody else has to approve it.`,
      };
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

const namedApprover: Rule = ({ release, actor }) =>
  release.approver === undefined || release.approver === actor.ref
    ? undefined
    : {
        code: 'not_owner',
        message: `The request names ${nameOf(
          release.approver,
        )} as its approver; ${nameOf(actor.ref)} is somebody else.`,
      };

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
};

/** Why the actor may not do this to the step now, or `undefined` when they may. @public */
export function denyStepAction(
  action: StepAction,
  facts: StepGuardFacts,
): Denial | undefined {
  return firstDenial(STEP_RULES[action], facts);
}

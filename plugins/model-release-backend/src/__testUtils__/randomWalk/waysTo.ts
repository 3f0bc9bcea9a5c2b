import {
  StepAction,
  StepStatus,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { Through } from './RandomCompany';
import { peopleIn, ReleaseModel, StepModel, Way } from './ReleaseModel';

/** Somebody at the keyboard, or a program that says so. */
export interface Hand {
  who: string;
  through: Through;
}

const WORK: StepType[] = ['manual', 'form', 'file_upload'];
const JUDGED: StepType[] = [...WORK, 'approval'];
const ACTIVE: StepStatus[] = ['active'];

/** To what kind of step, and where it stands, something can be done at all. */
const WHEN: Record<StepAction, [StepType[], StepStatus[]]> = {
  complete: [WORK, ACTIVE],
  upload: [['file_upload'], ACTIVE],
  approve: [['approval'], ACTIVE],
  'request-changes': [JUDGED, ACTIVE],
  reject: [JUDGED, ACTIVE],
  resubmit: [JUDGED, ['changes_requested']],
  waive: [WORK, ['active', 'changes_requested']],
  reopen: [WORK, ['completed']],
  reassign: [JUDGED, ['blocked', 'active', 'changes_requested']],
};

/** Whether a step is of a kind, and stands where, this can be done to it. */
export function isTimeTo(
  action: StepAction,
  { type, status }: StepModel,
): boolean {
  const [types, statuses] = WHEN[action];
  return types.includes(type) && statuses.includes(status);
}

function owns({ company }: ReleaseModel, step: StepModel, ref: string) {
  return (
    company.belongs(ref, step.owners) &&
    (step.from === undefined || company.belongs(ref, step.from))
  );
}

/** In the own right, then for each absent person who named this one. */
function standings({ company }: ReleaseModel, by: string): Way[] {
  return [{ by }, ...company.absentFor(by).map(instead => ({ by, instead }))];
}

/** The ways in which somebody owns a step: in their own right, or through an absent owner. */
export function waysToOwn(
  model: ReleaseModel,
  step: StepModel,
  who: string,
): Way[] {
  return standings(model, who).filter(({ by, instead }) =>
    owns(model, step, instead ?? by),
  );
}

/** The requester has no say in what is to be separate from them, nor has anybody in their name. */
function isForRequester(
  { requester }: ReleaseModel,
  { approval }: StepModel,
  way: Way,
): boolean {
  return (
    approval !== undefined &&
    approval.separateFrom.includes('requester') &&
    peopleIn(way).includes(requester)
  );
}

/** Whoever did the work does not judge it, nor does anybody for whom or by whom it was done. */
export function isBarred(
  model: ReleaseModel,
  step: StepModel,
  way: Way,
): boolean {
  const hands = model.before(step).flatMap(earlier => model.handsIn(earlier));
  return (
    isForRequester(model, step, way) ||
    (step.approval !== undefined &&
      step.approval.separateFrom.includes('completers') &&
      peopleIn(way).some(person => hands.includes(person)))
  );
}

/** Whether somebody's name stands under a sign-off already. */
export function isAmongSigners({ signed }: StepModel, way: Way): boolean {
  return signed.some(signature =>
    peopleIn(signature).some(person => peopleIn(way).includes(person)),
  );
}

/** Who owns a step gives it away; others need to be trusted with it, and not to ask for the release. */
function waysToReassign(
  model: ReleaseModel,
  step: StepModel,
  who: string,
): Way[] {
  const owning = waysToOwn(model, step, who);
  if (owning.length > 0) {
    return owning.filter(way => !isForRequester(model, step, way));
  }
  return model.company.isWarden(who) && who !== model.requester
    ? [{ by: who }]
    : [];
}

/**
 * The ways in which somebody may do something to a step, the own right first; none when they may
 * not. Written down from what was promised, not from the guards.
 */
export function waysTo(
  action: StepAction,
  model: ReleaseModel,
  step: StepModel,
  { who, through }: Hand,
): Way[] {
  const { company, requester, approver } = model;
  if (
    through !== 'person' ||
    model.status !== 'in_review' ||
    !isTimeTo(action, step)
  ) {
    return [];
  }
  switch (action) {
    case 'resubmit':
      return who === requester ? [{ by: who }] : [];
    case 'waive':
      return company.isWarden(who) && who !== requester ? [{ by: who }] : [];
    case 'reassign':
      return waysToReassign(model, step, who);
    case 'request-changes':
    case 'reject':
      return waysToOwn(model, step, who).filter(
        way => !isForRequester(model, step, way),
      );
    case 'approve':
      return waysToOwn(model, step, who).filter(
        way =>
          !isBarred(model, step, way) &&
          !isAmongSigners(step, way) &&
          (approver === undefined ||
            step.from !== undefined ||
            approver === (way.instead ?? way.by)),
      );
    default:
      return waysToOwn(model, step, who);
  }
}

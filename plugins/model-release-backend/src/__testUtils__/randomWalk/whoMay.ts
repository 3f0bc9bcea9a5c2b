import {
  ReleaseAction,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { Who } from '../whoMayAct/relations';
import { RELEASE_RULES } from '../whoMayAct/releaseTable';
import { STEP_RULES } from '../whoMayAct/stepTable';
import { Through } from './RandomCompany';
import { isOver, peopleIn, ReleaseModel, StepModel, Way } from './ReleaseModel';

/** Somebody at the keyboard, or a program that says so. */
export interface Hand {
  who: string;
  through: Through;
}

/** What the tables call what speaks through somebody. */
const THROUGH = { person: 'person', plugin: 'scaffolder', service: 'service' };

/** The permission that somebody lacks for this: those of wardens, when they are none. */
function without(
  action: StepAction | ReleaseAction,
  { company }: ReleaseModel,
  who: string,
): string {
  const isOfWardens = ['waive', 'reassign', 'revoke'].includes(action);
  return isOfWardens && !company.isWarden(who) ? action : 'nothing';
}

/** What somebody is to a step that is theirs, or that of the absent person. */
function relationsOfOwner(
  model: ReleaseModel,
  step: StepModel,
  { by, instead }: Way,
  isApart: boolean,
): Who[] {
  const { approval, signed } = step;
  const hands = approval?.separateFrom.includes('completers')
    ? model.before(step).flatMap(earlier => model.handsIn(earlier))
    : [];
  const asked = isApart ? model.requester : undefined;
  const hasSigned = signed.some(signature => signature.by === by);
  const wasSignedFor = signed.some(signature => signature.instead === by);
  const relations: Partial<Record<Who, boolean>> =
    instead === undefined
      ? {
          owner: true,
          'requester-who-owns': by === asked,
          'owner-who-did-the-work': hands.includes(by),
          'owner-who-signed': hasSigned,
          'owner-for-whom-was-signed': wasSignedFor,
        }
      : {
          delegate: true,
          'requester-who-is-delegate': by === asked,
          'delegate-of-requester-who-owns': instead === asked,
          'delegate-who-prepared': hands.includes(by),
          'delegate-of-preparer': hands.includes(instead),
          'delegate-who-signed': hasSigned,
          'delegate-of-signer':
            wasSignedFor || signed.flatMap(peopleIn).includes(instead),
        };
  const held = Object.entries(relations).filter(([, holds]) => holds);
  return held.map(([who]) => who as Who);
}

/** Somebody named alone passes over the other owners, until the step is given to somebody. */
function isPassedOver({ approver }: ReleaseModel, step: StepModel, way: Way) {
  return (
    approver !== undefined &&
    step.from === undefined &&
    approver !== (way.instead ?? way.by)
  );
}

/** What somebody is who has no right to a step. */
function relationOfOutsider(model: ReleaseModel, ref: string): Who {
  const { company, requester } = model;
  if (ref === requester) {
    return 'requester';
  }
  if (company.isAdministrator(ref)) {
    return 'administrator';
  }
  return company.isWaiver(ref) ? 'waiver' : 'stranger';
}

function relationsToStep(
  action: StepAction,
  model: ReleaseModel,
  step: StepModel,
  way: Way,
): Who[] {
  if (!model.owns(step, way.instead ?? way.by)) {
    return [relationOfOutsider(model, way.by)];
  }
  if (action === 'approve' && isPassedOver(model, step, way)) {
    return ['passed-over'];
  }
  // A sign-off can be open to whoever asked. What was sent back, they answer all the same.
  const isApart =
    action === 'resubmit' ||
    (step.approval?.separateFrom.includes('requester') ?? true);
  return relationsOfOwner(model, step, way, isApart);
}

/**
 * The ways in which somebody may do something to a step by the table, the own right first; none when
 * they may not.
 */
export function waysTo(
  action: StepAction,
  model: ReleaseModel,
  step: StepModel,
  { who, through }: Hand,
): Way[] {
  const owning = model
    .waysToOwn(step, who)
    // A step is waived in one's own right, and for nobody.
    .filter(({ instead }) => action !== 'waive' || instead === undefined);
  const standings = owning.length > 0 ? owning : [{ by: who }];
  return standings.flatMap((way): Way[] => {
    const answer = STEP_RULES.find({
      action,
      through: THROUGH[through],
      who: relationsToStep(action, model, step, way),
      step: step.type,
      state: stateOf(model, step),
      without: without(action, model, who),
    })?.answer;
    const isDone = answer && !answer.code && !answer.changesNothing;
    return isDone ? [answer.forAbsent ? way : { by: who }] : [];
  });
}

/** In the words of the table, in which nothing is left to do with a step that came to another end. */
function stateOf({ status }: ReleaseModel, step: StepModel): string {
  if (status === 'in_review') {
    return isOver(step) ? 'withdrawn' : step.status;
  }
  const isFailed = status === 'approved' && step.status === 'failed';
  return isFailed ? 'failed' : releaseStateOf(status);
}

function releaseStateOf(status: ReleaseModel['status']): string {
  const isSignedOff = status === 'approved' || status === 'released';
  if (status === 'in_review') {
    return status;
  }
  return isSignedOff ? 'approved' : 'withdrawn';
}

/** Whether somebody could sign a step if it was given to them. */
export function couldSign(
  model: ReleaseModel,
  step: StepModel,
  ref: string,
): boolean {
  const isApart = step.approval?.separateFrom.includes('requester') ?? true;
  const row = STEP_RULES.find({
    action: 'approve',
    through: 'person',
    who: relationsOfOwner(model, step, { by: ref }, isApart),
    step: 'approval',
    state: 'active',
    without: 'nothing',
  });
  return row?.answer.code === undefined && !row?.answer.changesNothing;
}

/** What somebody is to an approval that may be taken back; nobody is anything for somebody absent. */
function relationToApproval(model: ReleaseModel, who: string): Who {
  const { company, steps } = model;
  const ownsSignOff = steps.some(
    step => step.approval !== undefined && model.owns(step, who),
  );
  if (ownsSignOff) {
    return 'owner';
  }
  if (company.ownsModel(who)) {
    return 'model-owner';
  }
  return company.isAdministrator(who) ? 'administrator' : 'stranger';
}

/** What somebody is to a release. A program that is called like a person is not that person. */
function relationToRelease(
  action: ReleaseAction,
  model: ReleaseModel,
  { who, through }: Hand,
): Who {
  const isRequester = who === model.requester;
  if (through === 'service') {
    return isRequester ? 'namesake-of-requester' : 'foreign-program';
  }
  if (action === 'revoke') {
    return relationToApproval(model, who);
  }
  if (isRequester) {
    return 'requester';
  }
  // A plugin is given here all that the person has, more than the service would give it.
  const ownsAny = model.steps.some(
    step => model.waysToOwn(step, who).length > 0,
  );
  return ownsAny ? 'owner' : 'stranger';
}

/** Whether somebody may do something to a release as a whole, by the table. */
export function mayOnRelease(
  action: ReleaseAction,
  model: ReleaseModel,
  hand: Hand,
): boolean {
  const row = RELEASE_RULES.find({
    action,
    through: THROUGH[hand.through],
    who: relationToRelease(action, model, hand),
    state: releaseStateOf(model.status),
    without: without(action, model, hand.who),
  });
  return row !== undefined && row.answer.code === undefined;
}

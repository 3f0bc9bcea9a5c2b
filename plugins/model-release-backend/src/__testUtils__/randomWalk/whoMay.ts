import {
  ReleaseAction,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { Who } from '../whoMayAct/relations';
import { RELEASE_RULES } from '../whoMayAct/releaseTable';
import { STEP_RULES } from '../whoMayAct/stepTable';
import { Through } from './RandomCompany';
import { relationToRelease } from './relationToRelease';
import { isOver, peopleIn, ReleaseModel, StepModel, Way } from './ReleaseModel';

/** Somebody at the keyboard, or a program that says so. */
export interface Hand {
  who: string;
  through: Through;
}

/** What the tables call what speaks through somebody. */
const THROUGH = { person: 'person', plugin: 'scaffolder', service: 'service' };

const OF_WARDENS: ReadonlyArray<StepAction | ReleaseAction> = [
  'waive',
  'reassign',
  'revoke',
  'close',
  'reassign-requester',
];

/** The permission that somebody lacks for this: those of wardens, when they are none. */
function without(
  action: StepAction | ReleaseAction,
  { company }: ReleaseModel,
  who: string,
): string {
  const isOfWardens = OF_WARDENS.includes(action);
  return isOfWardens && !company.isWarden(who) ? action : 'nothing';
}

/** What somebody is to a step that is theirs, or that of the absent person. */
function relationsOfOwner(
  model: ReleaseModel,
  step: StepModel,
  { by, instead }: Way,
  asked: readonly string[],
): Who[] {
  const { approval, signed } = step;
  const hands = approval?.separateFrom.includes('completers')
    ? model.before(step).flatMap(earlier => model.handsIn(earlier))
    : [];
  const hasSigned = signed.some(signature => signature.by === by);
  const wasSignedFor = signed.some(signature => signature.instead === by);
  const relations: Partial<Record<Who, boolean>> =
    instead === undefined
      ? {
          owner: true,
          'requester-who-owns': asked.includes(by),
          'owner-who-did-the-work': hands.includes(by),
          'owner-who-signed': hasSigned,
          'owner-for-whom-was-signed': wasSignedFor,
        }
      : {
          delegate: true,
          'requester-who-is-delegate': asked.includes(by),
          'delegate-of-requester-who-owns': asked.includes(instead),
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

/** Whose request it is when this is done. What was sent back goes to one; all who were are kept apart. */
function askedFor(
  action: StepAction,
  { requester, requesters }: ReleaseModel,
): readonly string[] {
  return action === 'resubmit' ? [requester] : requesters;
}

function keepsApart({ approval }: StepModel): boolean {
  return approval?.separateFrom.includes('requester') ?? true;
}

/** What somebody is who has no right to a step. */
function relationOfOutsider(
  { company }: ReleaseModel,
  ref: string,
  asked: readonly string[],
): Who {
  if (asked.includes(ref)) {
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
  const asked = askedFor(action, model);
  if (!model.owns(step, way.instead ?? way.by)) {
    return [relationOfOutsider(model, way.by, asked)];
  }
  if (action === 'approve' && isPassedOver(model, step, way)) {
    return ['passed-over'];
  }
  // A sign-off can be open to whoever asked. What was sent back, they answer all the same.
  const isApart = action === 'resubmit' || keepsApart(step);
  return relationsOfOwner(model, step, way, isApart ? asked : []);
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

/** A step that is active again is told apart while its earlier result holds. */
export function standingOf(model: ReleaseModel, step: StepModel): string {
  return model.stillHolds(step) ? 'reopened' : step.status;
}

/** In the words of the table, in which nothing is left to do with a step that came to another end. */
function stateOf(model: ReleaseModel, step: StepModel): string {
  const { status } = model;
  if (status === 'in_review') {
    return isOver(step) ? 'withdrawn' : standingOf(model, step);
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
  const asked = keepsApart(step) ? model.requesters : [];
  const row = STEP_RULES.find({
    action: 'approve',
    through: 'person',
    who: relationsOfOwner(model, step, { by: ref }, asked),
    step: 'approval',
    state: 'active',
    without: 'nothing',
  });
  return row?.answer.code === undefined && !row?.answer.changesNothing;
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
    // What is out is closed no more than what has ended.
    state:
      action === 'close' && model.status === 'released'
        ? 'withdrawn'
        : releaseStateOf(model.status),
    without: without(action, model, hand.who),
  });
  return row !== undefined && row.answer.code === undefined;
}

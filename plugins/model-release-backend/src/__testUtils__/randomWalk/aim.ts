import { StepAction } from '@model-release/backstage-plugin-model-release-common';
import { isPossible } from '../whoMayAct/possible';
import { Draw, isStepAction } from './Attempt';
import { STAFF } from './RandomCompany';
import { ReleaseModel, StepModel } from './ReleaseModel';
import { renewedOwners } from './renewedOwners';
import { standingOf, waysTo } from './whoMay';

/** What is done to a release by those to whom the policy gives it. */
const ENDING: ReadonlyArray<Draw['action']> = [
  'revoke',
  'close',
  'reassign-requester',
];

/** One of some possibilities; chance alone where there are none. */
function oneOf<T>(possible: readonly T[], pick: number, otherwise: T): T {
  return possible.length > 0 ? possible[pick % possible.length] : otherwise;
}

/** Those who might do this to a step, if nothing about them speaks against it: even one who left. */
function candidates(
  action: StepAction,
  model: ReleaseModel,
  step: StepModel,
): string[] {
  const { company, requester } = model;
  const owners = STAFF.filter(
    who => model.waysToOwn(step, who).length > 0 || step.owners.includes(who),
  );
  const wardens = STAFF.filter(who => company.isWarden(who));
  switch (action) {
    case 'resubmit':
      return [requester, ...owners];
    case 'waive':
      return wardens.filter(
        who =>
          model.owns(step, who) ||
          company.isWaiver(who) ||
          company.isAdministrator(who),
      );
    case 'reassign':
      return [...owners, ...wardens];
    default:
      return owners;
  }
}

/** Whether whoever was given a step has left those whose it was since. */
function hasLeft({ company }: ReleaseModel, { owners, from }: StepModel) {
  return from !== undefined && !company.belongs(owners[0], from);
}

/**
 * Aims at a step that waits for this, by somebody who owns it: rules about people are asked only
 * when nothing else speaks against it. Those who were given a step and left are rare: they come first.
 */
export function aim(draw: Draw, model: ReleaseModel): Draw {
  const { action, isAimed, pick } = draw;
  if (isAimed && action === 'amend') {
    return { ...draw, who: model.requester };
  }
  if (isAimed && ENDING.includes(action)) {
    const { company } = model;
    const wardens = STAFF.filter(who => company.isWarden(who));
    return { ...draw, who: oneOf(wardens, pick, draw.who) };
  }
  if (!isAimed || !isStepAction(action)) {
    return draw;
  }
  const waiting = model.steps.filter(candidate =>
    isPossible(action, candidate.type, standingOf(model, candidate)),
  );
  const left = waiting.find(candidate => hasLeft(model, candidate));
  if (left) {
    return { ...draw, step: left.key, who: left.owners[0] };
  }
  const step = oneOf(waiting, pick, model.step(draw.step));
  const people = candidates(action, model, step);
  return { ...draw, step: step.key, who: oneOf(people, pick, draw.who) };
}

/** States in which somebody has to do something to a step. */
const TO_DO = ['active', 'changes_requested', 'failed'];

/** What has to be done next on a step. */
function nextAction(
  step: StepModel,
  model: ReleaseModel,
  pick: number,
): StepAction {
  if (step.status === 'changes_requested') {
    return 'resubmit';
  }
  if (step.status === 'failed') {
    return 'redeliver';
  }
  if (model.stillHolds(step) && pick % 2 === 1) {
    return 'reaffirm';
  }
  if (step.type === 'file_upload' && step.file === undefined) {
    return 'upload';
  }
  return step.type === 'approval' ? 'approve' : 'complete';
}

interface Possibility {
  action: Draw['action'];
  step: string;
  able: string[];
}

/** What the catalog says is news to the release. */
function askCatalog(model: ReleaseModel): Possibility[] {
  const isOpen = model.status === 'in_review';
  const news = model.steps.filter(step => renewedOwners(model, step));
  return isOpen && news.length > 0
    ? [{ action: 'refresh-owners', step: news[0].key, able: STAFF }]
    : [];
}

/** The next thing that has to be done, by one of those who may; `undefined` when there is none. */
export function aimAtNext(draw: Draw, model: ReleaseModel): Draw | undefined {
  const toDo = model.steps.filter(({ status }) => TO_DO.includes(status));
  const onSteps = toDo.flatMap((step): Possibility[] => {
    const action = nextAction(step, model, draw.pick);
    const able = STAFF.filter(
      who => waysTo(action, model, step, { who, through: 'person' }).length > 0,
    );
    return able.length > 0 ? [{ action, step: step.key, able }] : [];
  });
  const possible = [...onSteps, ...askCatalog(model)];
  if (possible.length === 0) {
    return undefined;
  }
  const { able, ...next } = possible[draw.pick % possible.length];
  const who = able[draw.pick % able.length];
  return { ...draw, ...next, who, through: 'person', isOld: false };
}

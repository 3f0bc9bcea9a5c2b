import {
  STEP_ACTIONS,
  StepAction,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { Cast, CASTS } from './casts';
import { isPossible, OFFERED } from './possible';
import { Who } from './relations';
import { SceneName, SCENES, StepState } from './scenes';

/** The permission that the portal's policy does not give. */
export type StepWithout = 'nothing' | 'act' | 'waive' | 'reassign';

/** One question: may they do this to such a step when it stands like that? */
export interface StepCell {
  cast: Cast;
  scene: SceneName;
  step: StepType;
  state: StepState;
  action: StepAction;
  without: StepWithout;
}

/** They try as well what makes no sense on a step of its type, and what comes too late. */
const TRY_EVERYTHING: Who[] = [
  'requester',
  'owner',
  'delegate',
  'stranger',
  'assignee',
  'program-that-asked',
];

function triesEverything({ who, through }: Cast): boolean {
  return TRY_EVERYTHING.includes(who) && through !== 'mcp';
}

/**
 * Without which permissions it is asked: where nobody can do it, it makes no difference what the
 * policy says. Not of plugins and programs: what it gives them is not enough.
 */
function withoutsFor(
  action: StepAction,
  step: StepType,
  state: StepState,
  { through }: Cast,
): StepWithout[] {
  if (through !== 'person' || !isPossible(action, step, state)) {
    return ['nothing'];
  }
  return action === 'waive' || action === 'reassign'
    ? ['nothing', 'act', action]
    : ['nothing', 'act'];
}

function isShown(step: StepType, state: StepState, cast: Cast): boolean {
  const isOver = state === 'withdrawn' || state === 'approved';
  // A message cannot be given to anybody.
  const isTheirs = cast.line !== 'given to gina' || step !== 'webhook';
  return isTheirs && (!isOver || triesEverything(cast));
}

function cellsOf(cast: Cast): StepCell[] {
  return Object.entries(SCENES).flatMap(([scene, { shows }]) =>
    (Object.entries(shows) as Array<[StepType, StepState]>)
      .filter(([step, state]) => isShown(step, state, cast))
      .flatMap(([step, state]) =>
        (triesEverything(cast) ? STEP_ACTIONS : OFFERED[step]).flatMap(action =>
          withoutsFor(action, step, state, cast).map(without => ({
            cast,
            scene: scene as SceneName,
            step,
            state,
            action,
            without,
          })),
        ),
      ),
  );
}

/** Every question about steps that the table has to decide. */
export const STEP_CELLS: StepCell[] = CASTS.flatMap(cellsOf);

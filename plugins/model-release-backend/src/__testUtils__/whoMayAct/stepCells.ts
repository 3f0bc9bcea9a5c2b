import {
  STEP_ACTIONS,
  StepAction,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { Cast, CASTS } from './casts';
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

/** The actions that a page is told about, by the type of the step: the others make no sense on it. */
export const OFFERED: Record<StepType, readonly StepAction[]> = {
  manual: [
    'complete',
    'request-changes',
    'resubmit',
    'reject',
    'waive',
    'reopen',
    'reassign',
  ],
  file_upload: [
    'complete',
    'upload',
    'request-changes',
    'resubmit',
    'reject',
    'waive',
    'reopen',
    'reassign',
  ],
  form: [
    'complete',
    'request-changes',
    'resubmit',
    'reject',
    'waive',
    'reopen',
    'reassign',
  ],
  approval: ['approve', 'request-changes', 'resubmit', 'reject', 'reassign'],
  webhook: [],
};

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

/** When somebody can do it, if anybody can: elsewhere it makes no difference what the policy says. */
const POSSIBLE: Record<StepAction, readonly StepState[]> = {
  complete: ['active'],
  upload: ['active'],
  approve: ['active'],
  'request-changes': ['active'],
  reject: ['active'],
  resubmit: ['changes_requested'],
  waive: ['active', 'changes_requested'],
  reopen: ['completed'],
  reassign: ['blocked', 'active', 'changes_requested'],
};

/**
 * Without which permissions it is asked. Not of plugins and programs: what the policy gives them is
 * not enough.
 */
function withoutsFor(
  action: StepAction,
  step: StepType,
  state: StepState,
  { through }: Cast,
): StepWithout[] {
  const isPossible =
    OFFERED[step].includes(action) && POSSIBLE[action].includes(state);
  if (through !== 'person' || !isPossible) {
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

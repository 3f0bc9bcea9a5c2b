import {
  STEP_ACTIONS,
  StepAction,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { Cast, CASTS } from './casts';
import { Who } from './relations';
import { Scene, SceneName, SCENES, StepState } from './scenes';

/** What the portal's policy does not give: nothing is missing, or to work on steps, or what goes beyond that. */
export type Without = 'nothing' | 'act' | 'extras';

/** One question: may they do this to such a step when it stands like that? */
export interface StepCell {
  cast: Cast;
  scene: SceneName;
  step: StepType;
  state: StepState;
  action: StepAction;
  without: Without;
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

/** They try as well what makes no sense on a step of its type. */
const TRY_EVERYTHING: Who[] = ['requester', 'owner', 'delegate', 'stranger'];

function actionsTried(step: StepType, { who, through }: Cast) {
  return through === 'person' && TRY_EVERYTHING.includes(who)
    ? STEP_ACTIONS
    : OFFERED[step];
}

/**
 * Without which permissions it is asked. Programs are not asked: the policy gives them everything,
 * and that is not enough. Neither is anybody about what is over: there is nothing to take away.
 */
function withoutsFor(
  action: StepAction,
  state: StepState,
  { through }: Cast,
): Without[] {
  const isOver = state === 'withdrawn' || state === 'approved';
  if (through !== 'person' || isOver) {
    return ['nothing'];
  }
  return action === 'waive' || action === 'reassign'
    ? ['nothing', 'act', 'extras']
    : ['nothing', 'act'];
}

function cellsOf(cast: Cast): StepCell[] {
  return Object.entries<Scene>(SCENES).flatMap(([name, { shows }]) =>
    Object.entries(shows)
      // A message cannot be given to anybody.
      .filter(([step]) => cast.line !== 'given to gina' || step !== 'webhook')
      .flatMap(([type, state]) => {
        const step = type as StepType;
        return actionsTried(step, cast).flatMap(action =>
          withoutsFor(action, state, cast).map(without => ({
            cast,
            scene: name as SceneName,
            step,
            state,
            action,
            without,
          })),
        );
      }),
  );
}

/** Every question about steps that the table has to decide. */
export const STEP_CELLS: StepCell[] = CASTS.flatMap(cellsOf);

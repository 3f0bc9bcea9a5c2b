import {
  ReleaseAction,
  STEP_ACTIONS,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../../domain/command';
import { Way } from './ReleaseModel';
import { Hand } from './whoMay';

/** What chance says of one attempt. */
export interface Draw extends Hand {
  action: StepAction | ReleaseAction;
  /** Keys of steps. */
  step: string;
  other: string;
  /** Of several possibilities, which one. */
  pick: number;
  /** Whether it is aimed at a step that waits for it, or at somebody who might be it. */
  isAimed: boolean;
  /** Whether it comes from a page that was opened a while ago. */
  isOld: boolean;
}

/** A command, and what has to come of it. */
export interface Attempt {
  command: Command;
  /** In which ways the rules let it happen, the own right first; none when they do not. */
  ways: Way[];
  /** What is asked for cannot be done, whoever asks. */
  isFlawed?: boolean;
  /** It is so already: nothing may happen, whether it is refused or not. */
  isIdle?: boolean;
  effect: (way: Way) => void;
}

/** Whether something is done to a step, and not to the release as a whole. */
export function isStepAction(
  action: StepAction | ReleaseAction,
): action is StepAction {
  return STEP_ACTIONS.some(other => other === action);
}

import type {
  ActionVerdict,
  StepAction,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Viewer } from './viewer';

/** The verdict on one action, as the server gave it. */
export function verdictOn(
  step: Pick<StepDetail, 'actions'>,
  name: StepAction,
): ActionVerdict<StepAction> | undefined {
  return step.actions.find(action => action.name === name);
}

/** Whether the reader may do this now. */
export function may(
  step: Pick<StepDetail, 'actions'>,
  name: StepAction,
): boolean {
  return verdictOn(step, name)?.allowed === true;
}

/** The verdict on the action that finishes a step of this type. */
export function mainVerdict(
  step: Pick<StepDetail, 'type' | 'actions'>,
): ActionVerdict<StepAction> | undefined {
  return verdictOn(step, step.type === 'approval' ? 'approve' : 'complete');
}

/** Whether the reader can finish the step now; who has signed a sign-off cannot sign it twice. */
export function canFinish(
  step: Pick<StepDetail, 'type' | 'actions' | 'signatures'>,
  viewer: Pick<Viewer, 'ref'>,
): boolean {
  return (
    mainVerdict(step)?.allowed === true &&
    !step.signatures.some(signature => signature.by === viewer.ref)
  );
}

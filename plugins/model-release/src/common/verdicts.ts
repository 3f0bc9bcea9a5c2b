import type {
  ActionVerdict,
  ReleaseDetail,
  StepAction,
  StepDetail,
  StepType,
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

const MAIN_ACTION: Record<StepType, StepAction> = {
  manual: 'complete',
  file_upload: 'complete',
  form: 'complete',
  approval: 'approve',
  webhook: 'redeliver',
};

/** The verdict on the action that takes a step of this type forward. */
export function mainVerdict(
  step: Pick<StepDetail, 'type' | 'actions'>,
): ActionVerdict<StepAction> | undefined {
  return verdictOn(step, MAIN_ACTION[step.type]);
}

/** Whether the reader can take the step forward now; who has signed a sign-off cannot sign it twice. */
export function canAdvance(
  step: Pick<StepDetail, 'type' | 'actions' | 'signatures'>,
  viewer: Pick<Viewer, 'ref'>,
): boolean {
  return (
    mainVerdict(step)?.allowed === true &&
    !step.signatures.some(signature => signature.by === viewer.ref)
  );
}

/** Whether the reader requested the release: nobody else may withdraw it. */
export function isOwnRequest({
  actions,
}: Pick<ReleaseDetail, 'actions'>): boolean {
  return actions.some(({ name, allowed }) => name === 'withdraw' && allowed);
}

import { STEP_ACTIONS, StepAction } from '../model/actions';
import { Step } from '../model/step';

/** The actions that a step of this type has, whoever the user is and however the step stands. @public */
export function actionsFor({
  type,
  upload,
}: Pick<Step, 'type' | 'upload'>): readonly StepAction[] {
  switch (type) {
    case 'webhook':
      return ['redeliver'];
    case 'approval':
      return ['approve', 'request-changes', 'resubmit', 'reject', 'reassign'];
    default:
      return STEP_ACTIONS.filter(
        action =>
          action !== 'approve' &&
          action !== 'redeliver' &&
          (action !== 'upload' ||
            upload !== undefined ||
            type === 'file_upload'),
      );
  }
}

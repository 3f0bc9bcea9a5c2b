import { StepStatus } from '../model/step';
import { StateDescription, Transition } from './stateTable';

/** What each state of a step means. @public */
export const STEP_STATES: Record<StepStatus, StateDescription> = {
  blocked: {
    meaning: 'An earlier step is not done yet; no clock runs.',
    leftBy: 'the last step it depends on being completed or waived',
  },
  active: {
    meaning: 'The owners can act and the clock runs.',
    leftBy: 'an owner, the waive permission, or a redo of an earlier step',
  },
  completed: {
    meaning: 'There is a result, and later steps may rest on it.',
    leftBy: 'its owner reopening it, or a change in what it rests on',
  },
  changes_requested: {
    meaning: 'The requester has to amend something; the clock is stopped.',
    leftBy: 'the requester resubmitting it, or the waive permission',
  },
  rejected: {
    meaning: 'An owner refused; the release ended here.',
    leftBy: 'nothing',
  },
  waived: {
    meaning: 'Somebody with that permission let it pass, with a reason.',
    leftBy: 'a change in what it rests on',
  },
  failed: {
    meaning: 'The message could not be delivered and no try is left.',
    leftBy: 'nothing',
  },
};

/** Every change of state a step can make. @public */
export const STEP_TRANSITIONS: ReadonlyArray<Transition<StepStatus>> = [
  { from: 'blocked', to: 'active', by: 'the steps it depends on being done' },
  { from: 'active', to: 'completed', by: 'complete, approve or delivery' },
  { from: 'active', to: 'changes_requested', by: 'request-changes' },
  { from: 'active', to: 'rejected', by: 'reject' },
  { from: 'active', to: 'waived', by: 'waive' },
  { from: 'active', to: 'failed', by: 'a delivery giving up' },
  { from: 'active', to: 'blocked', by: 'the redo of an earlier step' },
  { from: 'completed', to: 'active', by: 'reopen or request-changes' },
  { from: 'completed', to: 'blocked', by: 'the redo of an earlier step' },
  { from: 'changes_requested', to: 'active', by: 'resubmit' },
  {
    from: 'changes_requested',
    to: 'blocked',
    by: 'the redo of an earlier step',
  },
  { from: 'changes_requested', to: 'waived', by: 'waive' },
  { from: 'waived', to: 'blocked', by: 'the redo of an earlier step' },
  { from: 'waived', to: 'active', by: 'request-changes' },
];

/** Whether later steps may rest on a step in this state. @public */
export function isDoneStep(status: StepStatus): boolean {
  return status === 'completed' || status === 'waived';
}

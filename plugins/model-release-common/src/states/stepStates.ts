import { StepStatus } from '../model/step';
import { StateDescription, Transition } from './stateTable';

/** What each state of a step means. @public */
export const STEP_STATES: Record<StepStatus, StateDescription> = {
  blocked: {
    meaning: 'An earlier step is not completed yet; the SLA has not started.',
    leftBy: 'the last step it depends on being completed or waived',
  },
  active: {
    meaning: 'The owners can act, and the SLA is running.',
    leftBy: 'an owner, a waiver, or the redo of an earlier step',
  },
  completed: {
    meaning: 'There is a result, and later steps can depend on it.',
    leftBy: 'an owner who reopens it, or a change in what it depends on',
  },
  changes_requested: {
    meaning: 'The requester has to make changes; the SLA is paused.',
    leftBy: 'the requester who resubmits it, or a waiver',
  },
  rejected: {
    meaning: 'An owner rejected the release, which ended it.',
    leftBy: 'nothing',
  },
  waived: {
    meaning: 'An owner, a waiver or an administrator waived it, with a reason.',
    leftBy: 'a change in what it depends on',
  },
  failed: {
    meaning: 'The webhook could not be delivered, and is not retried.',
    leftBy: 'an owner who has it delivered again',
  },
};

/** Every change of state a step can make. @public */
export const STEP_TRANSITIONS: ReadonlyArray<Transition<StepStatus>> = [
  {
    from: 'blocked',
    to: 'active',
    by: 'completion of the steps it depends on',
  },
  { from: 'active', to: 'completed', by: 'complete, approve, or delivery' },
  { from: 'active', to: 'changes_requested', by: 'request-changes' },
  { from: 'active', to: 'rejected', by: 'reject' },
  { from: 'active', to: 'waived', by: 'waive' },
  { from: 'active', to: 'failed', by: 'a failed delivery' },
  { from: 'failed', to: 'active', by: 'redeliver' },
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

/** Whether later steps can depend on a step in this state. @public */
export function isDoneStep(status: StepStatus): boolean {
  return status === 'completed' || status === 'waived';
}

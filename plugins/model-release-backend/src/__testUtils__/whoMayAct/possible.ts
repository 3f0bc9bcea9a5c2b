import {
  StepAction,
  StepStatus,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';

const ON_ANY: StepAction[] = [
  'request-changes',
  'resubmit',
  'reject',
  'reassign',
];
const ON_WORK: StepAction[] = [
  'complete',
  'reaffirm',
  'waive',
  'reopen',
  ...ON_ANY,
];

/** The actions that a page is told about, by the type of the step: the others make no sense on it. */
export const OFFERED: Record<StepType, readonly StepAction[]> = {
  manual: ON_WORK,
  file_upload: ['upload', ...ON_WORK],
  form: ON_WORK,
  approval: ['approve', ...ON_ANY],
  webhook: ['redeliver'],
};

/** When somebody can do it, if anybody can. */
const WHEN: Record<StepAction, readonly (StepStatus | 'reopened')[]> = {
  complete: ['active'],
  reaffirm: ['reopened'],
  upload: ['active'],
  approve: ['active'],
  'request-changes': ['active'],
  reject: ['active'],
  resubmit: ['changes_requested'],
  waive: ['active', 'changes_requested'],
  reopen: ['completed'],
  reassign: ['blocked', 'active', 'changes_requested'],
  redeliver: ['failed'],
};

/** Whether there is anybody who can do this to a step of this type, as it stands. */
export function isPossible(
  action: StepAction,
  step: StepType,
  state: string,
): boolean {
  const states: readonly string[] = WHEN[action];
  const isActive = state === 'reopened' && states.includes('active');
  return OFFERED[step].includes(action) && (isActive || states.includes(state));
}

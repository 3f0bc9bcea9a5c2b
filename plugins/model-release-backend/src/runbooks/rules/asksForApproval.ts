import { RunbookRule } from './rule';

/** Without a sign-off a release could never be approved. */
export const asksForApproval: RunbookRule = ({ spec }) =>
  spec.steps.some(step => step.type === 'approval')
    ? []
    : [
        {
          path: ['spec', 'steps'],
          message: 'has no step of type approval, so nothing could be approved',
        },
      ];

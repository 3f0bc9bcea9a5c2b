import { ALLOW_ALL, denying, Policy } from '../TestPolicy';
import { ReleaseWithout } from './releaseCells';
import { StepWithout } from './stepCells';

/** What the portal's policy is while a question about a step is asked. */
export const STEP_POLICIES: Record<StepWithout, Policy> = {
  nothing: ALLOW_ALL,
  act: denying('model-release.step.act'),
  waive: denying('model-release.step.waive'),
  reassign: denying('model-release.step.reassign'),
};

/** What it is while a question about a release is asked. */
export const RELEASE_POLICIES: Record<ReleaseWithout, Policy> = {
  nothing: ALLOW_ALL,
  withdraw: denying('model-release.release.withdraw'),
  comment: denying('model-release.release.comment'),
  revoke: denying('model-release.release.revoke'),
};

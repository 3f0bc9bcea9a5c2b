import { ReleaseAction, StepAction } from '../model/actions';
import { Denial } from './denial';
import { denyByPolicy, Permits } from './policy';
import { denyReleaseAction, ReleaseGuardFacts } from './releaseGuards';
import { StepGuardFacts } from './stepFacts';
import { judgeStepAction, StepVerdict } from './stepGuards';

/**
 * May the actor do this to the step, by the rules and then by the portal's policy, which can take
 * away and never give?
 *
 * @public
 */
export function judgeOnStep(
  action: StepAction,
  facts: StepGuardFacts,
  permits: Permits,
): StepVerdict {
  const verdict = judgeStepAction(action, facts);
  const denial =
    verdict.denial ?? denyByPolicy(action, verdict.isOwners, permits);
  return { ...verdict, denial };
}

/** The same for the release as a whole. @public */
export function denyOnRelease(
  action: ReleaseAction,
  facts: ReleaseGuardFacts,
  permits: Permits,
): Denial | undefined {
  return (
    denyReleaseAction(action, facts) ?? denyByPolicy(action, false, permits)
  );
}

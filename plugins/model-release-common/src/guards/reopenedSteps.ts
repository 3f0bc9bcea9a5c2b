import { ReopenedStep } from '../model/amendment';
import { RequestPart } from '../model/runbook';
import { Step } from '../model/step';
import { isDoneStep } from '../states/stepStates';
import { coveredSteps } from './coveredSteps';

type ReadingStep = Pick<
  Step,
  'key' | 'title' | 'type' | 'status' | 'dependsOn' | 'reads'
>;

/** A sign-off is over the whole request. */
function partsJudged(
  { type, reads }: ReadingStep,
  changed: readonly RequestPart[],
): RequestPart[] {
  return changed.filter(part => type === 'approval' || reads.includes(part));
}

/**
 * Which steps an amendment reopens, and why: the completed ones that judge a changed part, and whatever
 * has begun and rests on one of those, which is then blocked.
 *
 * @public
 */
export function reopenedSteps(
  steps: readonly ReadingStep[],
  changed: readonly RequestPart[],
): ReopenedStep[] {
  const reopened = steps
    .filter(
      step => isDoneStep(step.status) && partsJudged(step, changed).length > 0,
    )
    .map(({ key }) => key);
  return steps.flatMap((step): ReopenedStep[] => {
    const { key, title, status } = step;
    const before = coveredSteps(steps, key).filter(other =>
      reopened.includes(other),
    );
    const isAffected =
      before.length > 0 ? status !== 'blocked' : reopened.includes(key);
    return isAffected
      ? [
          {
            key,
            title,
            becomes: before.length > 0 ? 'blocked' : 'active',
            parts: partsJudged(step, changed),
            steps: before,
          },
        ]
      : [];
  });
}

import { Step } from '../model/step';
import { coveredSteps } from './coveredSteps';

/**
 * The waived steps that a sign-off rests on: whatever its statement says of all steps, it does not say
 * of these. They and their reasons are in what is signed.
 *
 * @public
 */
export function waivedUnder<
  T extends Pick<Step, 'key' | 'dependsOn' | 'status'>,
>(steps: readonly T[], key: string): T[] {
  const covered = coveredSteps(steps, key);
  return steps.filter(
    step => step.status === 'waived' && covered.includes(step.key),
  );
}

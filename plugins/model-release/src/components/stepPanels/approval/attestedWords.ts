import {
  attestationOf,
  waivedUnder,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Value } from '../../../common/message';

/** What a signer confirms. Whatever the statement says of all steps, it does not say of waived ones. */
export function attestedWords(
  step: StepDetail,
  release: ReleaseDetail,
): Value | undefined {
  if (!step.approval) {
    return undefined;
  }
  const statement = attestationOf(step.approval, release);
  const waived = waivedUnder(release.steps, step.key);
  return waived.length === 0
    ? statement
    : say('approval.attestationExcept', {
        statement,
        steps: { allOf: waived.map(({ title }) => ({ text: `“${title}”` })) },
        count: waived.length,
      });
}

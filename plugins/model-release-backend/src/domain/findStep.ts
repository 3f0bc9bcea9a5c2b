import {
  ModelReleaseError,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * The step of a release by its key.
 *
 * @throws ModelReleaseError `unknown_step`
 */
export function findStep(release: Release, key: string): Step {
  const step = release.steps.find(candidate => candidate.key === key);
  if (!step) {
    throw new ModelReleaseError(
      'unknown_step',
      `The release has no step “${key}”; it has ${release.steps
        .map(({ key: other }) => other)
        .join(', ')}.`,
    );
  }
  return step;
}

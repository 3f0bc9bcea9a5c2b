import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/** The error for a comment that the release does not have. */
export function unknownComment(
  releaseId: string,
  commentId: string,
): ModelReleaseError {
  return new ModelReleaseError(
    'unknown_comment',
    `Release ${releaseId} has no comment ${commentId}.`,
  );
}

import {
  isDoneStep,
  ModelReleaseError,
  REQUEST_PARTS,
} from '@model-release/backstage-plugin-model-release-common';
import { Amendment } from '../command';
import { assertPrerequisites } from '../opening/prerequisites';
import { reopenSteps, voidSignatures } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';

/**
 * The requester changes parts of the request: exactly the completed steps that read them are
 * reopened. A packet contains the whole request, so complete and partial approvals of the old one
 * are void.
 */
export function amendRelease(draft: ReleaseDraft, body: Amendment): void {
  const { release } = draft;
  const { digest } = draft.context;
  const changed = REQUEST_PARTS.filter(
    part =>
      body[part] !== undefined && digest(body[part]) !== digest(release[part]),
  );
  if (changed.length === 0) {
    throw new ModelReleaseError(
      'invalid_request',
      `Nothing has changed. Change at least one of ${REQUEST_PARTS.join(
        ', ',
      )}.`,
    );
  }
  assertPrerequisites(body.prerequisites);
  const parts = Object.fromEntries(changed.map(part => [part, body[part]]));
  draft.changeRelease({ ...parts, prerequisites: body.prerequisites });
  draft.record('release.amended', { comment: body.comment, ...parts });
  const readers = release.steps
    .filter(
      step =>
        isDoneStep(step.status) &&
        (step.type === 'approval' ||
          step.reads.some(part => changed.includes(part))),
    )
    .map(step => step.key);
  release.steps
    .filter(step => step.status === 'active')
    .forEach(step => voidSignatures(draft, step));
  reopenSteps(draft, readers, `The request was amended: ${body.comment}`);
}

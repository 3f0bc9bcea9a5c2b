import {
  ModelReleaseError,
  Release,
  REQUEST_PARTS,
  reopenedSteps,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { recordedChange } from '../auditCopies';
import { Amendment } from '../command';
import { DecisionContext } from '../decision';
import { assertPrerequisites } from '../opening/prerequisites';
import { reopenSteps, voidSignatures } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';

/**
 * The parts that an amendment changes.
 *
 * @throws ModelReleaseError `invalid_request` when there are none
 */
export function changedParts(
  release: Release,
  amendment: Pick<Amendment, RequestPart>,
  { digest }: Pick<DecisionContext, 'digest'>,
): RequestPart[] {
  const isCard = (part: RequestPart) => part === 'modelCard';
  // A card with the same text is the same card, wherever it was read.
  const identityOf = (part: RequestPart, from: Pick<Amendment, RequestPart>) =>
    isCard(part) ? from.modelCard?.digest : digest(from[part]);
  const changed = REQUEST_PARTS.filter(
    part =>
      amendment[part] !== undefined &&
      identityOf(part, amendment) !== identityOf(part, release),
  );
  if (changed.length === 0) {
    throw new ModelReleaseError(
      'invalid_request',
      `Nothing has changed. Change at least one of ${REQUEST_PARTS.join(
        ', ',
      )}.`,
    );
  }
  return changed;
}

/**
 * The requester changes parts of the request: exactly the completed steps that read them are
 * reopened. A packet contains the whole request, so complete and partial approvals of the old one
 * are void.
 */
export function amendRelease(draft: ReleaseDraft, body: Amendment): void {
  const { release, context } = draft;
  const changed = changedParts(release, body, context);
  assertPrerequisites(body.prerequisites);
  const reopened = reopenedSteps(release.steps, changed);
  const parts = Object.fromEntries(changed.map(part => [part, body[part]]));
  draft.changeRelease({ ...parts, prerequisites: body.prerequisites });
  draft.record('release.amended', {
    comment: body.comment,
    changes: changed.map(part => recordedChange(part, release, draft.release)),
    reopens: reopened.map(({ key }) => key),
  });
  release.steps
    .filter(step => step.status === 'active')
    .forEach(step => voidSignatures(draft, step));
  reopenSteps(
    draft,
    reopened
      .filter(({ becomes }) => becomes === 'active')
      .map(({ key }) => key),
    { cause: 'amended', reason: body.comment, parts: changed },
  );
}

import {
  CommandBodies,
  ModelReleaseError,
  namedApproverOf,
  nameOf,
  ownsStep,
  Release,
  requestersOf,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { NextRequester } from '../command';
import { placeFor } from '../notices/naming';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';

/** Whether somebody has signed a step, or could be the one who signs it. */
function isSigner(
  release: Release,
  step: Step,
  { ref, ownershipRefs = [] }: NextRequester,
): boolean {
  return (
    ownsStep(step, { ownershipRefs }) ||
    namedApproverOf(release, step) === ref ||
    step.signatures.some(({ by, onBehalfOf }) => [by, onBehalfOf].includes(ref))
  );
}

/**
 * Why a request cannot go to somebody. Not to whoever signs it off, since nobody does so for their own
 * request: otherwise naming a requester would be a way to choose who signs.
 */
function problemOf(
  release: Release,
  target: NextRequester,
): string | undefined {
  const name = nameOf(target.ref);
  if (!target.ownershipRefs) {
    return `${target.ref} is not a User in the catalog.`;
  }
  if (target.ref === release.requester) {
    return `${name} is the requester already.`;
  }
  const signOff = release.steps.find(
    step =>
      step.approval?.separateFrom.includes('requester') &&
      isSigner(release, step, target),
  );
  return (
    signOff &&
    `${name} is among those who sign “${signOff.title}”, which nobody does for their own request. Name somebody else.`
  );
}

/**
 * Gives a request to somebody else, for whom what is the requester's is from now on. Both are on record,
 * and neither of them signs.
 */
export function reassignRequester(
  draft: ReleaseDraft,
  { reason }: CommandBodies['reassign-requester'],
  target: NextRequester,
): void {
  const { release } = draft;
  const problem = problemOf(release, target);
  if (problem) {
    throw new ModelReleaseError('requester_not_eligible', `to: ${problem}`);
  }
  const from = release.requester;
  const { ref: to } = target;
  draft.changeRelease({
    requester: to,
    formerRequesters: requestersOf(release),
  });
  draft.record('requester.reassigned', { from, to, reason });
  draft.notify({
    recipients: [to, from],
    title: `Request reassigned to ${placeFor(to)}: ${subjectOf(release)}`,
    description: reason,
    topic: 'requester-changed',
  });
}

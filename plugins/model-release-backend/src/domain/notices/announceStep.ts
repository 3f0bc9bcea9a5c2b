import {
  completionsOf,
  denySigner,
  namedApproverOf,
  Release,
  requestersOf,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';
import { placeFor } from './naming';

/** Owners of a sign-off who requested the release or did what it covers: it needs somebody else. */
function cannotSign(release: Release, step: Step): string[] {
  const candidates = [
    ...requestersOf(release),
    ...release.steps
      .flatMap(completionsOf)
      .flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
  ].filter(ref => ref !== undefined);
  return [...new Set(candidates)].filter(ref =>
    denySigner({ release, step }, ref),
  );
}

/** Why a step opens by itself: those before it are done, for the first time or again. */
function whyOf({ requester }: Release, { previousRound }: Step): string {
  return previousRound
    ? `Reopened by ${placeFor(previousRound.reopened.by)}: ${
        previousRound.reopened.reason
      }`
    : `Requested by ${placeFor(requester)}`;
}

/**
 * Requests a review from those whose turn it is.
 *
 * @param why - when there is more to say than that it is their turn
 * @param recipients - when they are not all of its owners
 */
export function announceStep(
  draft: ReleaseDraft,
  key: string,
  { why, recipients }: { why?: string; recipients?: string[] } = {},
): void {
  const { release } = draft;
  const step = draft.step(key);
  const named = namedApproverOf(release, step);
  const except = step.type === 'approval' ? cannotSign(release, step) : [];
  const due =
    step.dueAt === undefined
      ? ''
      : `, due ${draft.context.dayName(step.dueAt)}`;
  const again = step.previousRound ? ' again' : '';
  draft.notify({
    recipients: recipients ?? (named ? [named] : step.owners),
    ...(except.length > 0 && { except }),
    title: `Review requested${again}: ${step.title} (${subjectOf(
      release,
    )})${due}`,
    description: why ?? whyOf(release, step),
    topic: 'step-active',
    stepKey: step.key,
    asksWhile: 'active',
  });
}

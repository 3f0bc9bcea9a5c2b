import {
  denySigner,
  namedApproverOf,
  nameOf,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from './ReleaseDraft';

/** Owners of a sign-off who asked for the release or did what it covers: it waits for others. */
function cannotSign(release: Release, step: Step): string[] {
  const candidates = [
    release.requester,
    ...release.steps.flatMap(other => [
      other.completedBy,
      other.completedOnBehalfOf,
      ...other.signatures.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
    ]),
  ].filter(ref => ref !== undefined);
  return [...new Set(candidates)].filter(ref =>
    denySigner({ release, step }, ref),
  );
}

/** What a release is about, in a line. */
function subjectOf({
  entityRef,
  model,
  checkpoint,
  environment,
}: Release): string {
  return `${model ?? nameOf(entityRef)}, ${checkpoint.id} → ${environment}`;
}

/**
 * Tells those whose turn it is that a step waits for them.
 *
 * @param why - when it is more than its turn that has come
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
  draft.notify({
    recipients: recipients ?? (named ? [named] : step.owners),
    ...(except.length > 0 && { except }),
    title: `${step.title}: waits for you`,
    description: [subjectOf(release), why].filter(Boolean).join(' · '),
    topic: 'step-active',
  });
}

import {
  isOpenRelease,
  namedApproverOf,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { Notice } from '../decision';

/** A notice and when it was given. ISO 8601, UTC. */
export type GivenNotice = Pick<
  Notice,
  'recipients' | 'stepKey' | 'asksWhile'
> & { at: string };

/** When that began of which a notice tells; `undefined` when it is so no longer. */
function begunAt(
  step: Step,
  asksWhile: NonNullable<Notice['asksWhile']>,
): string | undefined {
  if (asksWhile === 'nobody') {
    return step.nobody?.since;
  }
  if (step.status !== asksWhile) {
    return undefined;
  }
  return asksWhile === 'changes_requested'
    ? step.changeRequest?.at
    : step.activatedAt ?? '';
}

/** Those of whom a step asks something now, by what a notice said. */
function asked(release: Release, step: Step, { asksWhile }: GivenNotice) {
  return asksWhile === 'active' || asksWhile === 'failed'
    ? [...step.owners, namedApproverOf(release, step)]
    : [release.requester, ...step.owners];
}

/**
 * Whom a notice no longer asks for anything: `everybody` once its step was done, waived, sent back or
 * reassigned, has begun another round, or the release has ended, whoever did it; and those who have signed,
 * where others still have to. News ask nobody for anything, so they stay until they are read.
 */
export function settledFor(
  notice: GivenNotice,
  release: Release,
): 'everybody' | string[] {
  const { asksWhile, at, recipients, stepKey } = notice;
  if (asksWhile === undefined) {
    return [];
  }
  const step = release.steps.find(({ key }) => key === stepKey);
  const begun = step && begunAt(step, asksWhile);
  if (
    step === undefined ||
    begun === undefined ||
    begun > at ||
    !isOpenRelease(release.status) ||
    !asked(release, step, notice).some(
      ref => ref !== undefined && recipients.includes(ref),
    )
  ) {
    return 'everybody';
  }
  const signers = step.signatures.flatMap(({ by, onBehalfOf }) => [
    by,
    onBehalfOf ?? by,
  ]);
  return [...new Set(signers)];
}

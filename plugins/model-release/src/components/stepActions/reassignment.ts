import {
  denySigner,
  isUserRef,
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part, Phrase } from '../../common/phrase';
import { verdictOn } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import { quoted } from '../../common/words';
import { givenTo } from './givenTo';

/**
 * Whom a step can be reassigned to, as far as the page knows: people first, then groups. Not who has it
 * already.
 */
export function candidates(step: StepDetail): string[] {
  const owners = givenTo(step);
  const all = [
    ...new Set([
      ...step.people,
      ...step.owners,
      ...(step.reassignment?.from ?? []),
    ]),
  ].filter(ref => !(owners.length === 1 && owners[0] === ref));
  return [...all.filter(isUserRef), ...all.filter(ref => !isUserRef(ref))];
}

/** Why somebody who is chosen could not sign the sign-off: by the rules that the server asks too. */
export function cannotSign(
  step: StepDetail,
  release: ReleaseDetail,
  ref: string,
  viewer: Pick<Viewer, 'ref'>,
): Part | undefined {
  const isSignOff = step.type === 'approval';
  const denial = isSignOff ? denySigner({ release, step }, ref) : undefined;
  if (!denial) {
    return undefined;
  }
  const isViewer = ref === viewer.ref;
  const who = { ref };
  switch (denial.code) {
    case 'own_request':
      return isViewer
        ? say('denial.youRequested')
        : say('stepActions.requested', { who });
    case 'completed_covered_step': {
      const steps = quoted(denial.details.completed.map(({ title }) => title));
      return isViewer
        ? say('denial.youCompleted', { steps })
        : say('stepActions.completed', { who, steps });
    }
    default:
      return isViewer
        ? say('stepActions.youSigned')
        : say('stepActions.signed', { who });
  }
}

/** Whether there is anybody but the reader who could take the step. */
export function canBeReassigned(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Pick<Viewer, 'ref'>,
): boolean {
  return candidates(step).some(
    ref => ref !== viewer.ref && !cannotSign(step, release, ref, viewer),
  );
}

function reassignsFrom(step: StepDetail, viewer: Pick<Viewer, 'ref'>): Part {
  const owners = givenTo(step);
  return owners.length === 1 && owners[0] === viewer.ref
    ? say('stepActions.reassignsFromYou')
    : say('stepActions.reassignsFrom', {
        owners: { anyOf: owners.map(ref => ({ ref })) },
      });
}

/** What follows when the reader reassigns the step. */
export function reassignConsequence(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Pick<Viewer, 'ref'>,
): Phrase {
  const named = namedApproverOf(release, step);
  const onBehalfOf = verdictOn(step, 'reassign')?.onBehalfOf;
  return [
    reassignsFrom(step, viewer),
    ...(named
      ? [say('stepActions.namedApproverLost', { who: { ref: named } })]
      : []),
    onBehalfOf
      ? say('stepActions.recordedFor', { delegator: { ref: onBehalfOf } })
      : say('stepActions.recorded'),
  ];
}

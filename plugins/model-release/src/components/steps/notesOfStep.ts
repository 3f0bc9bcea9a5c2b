import {
  awaitedPeople,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { asTheServerSays } from '../../common/asTheServerSays';
import { actor, allOf } from '../../common/people';
import type { Part } from '../../common/phrase';
import { stamp } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { excerpt } from '../../common/words';
import { delegatePhrase, othersDelegates } from '../delegation/delegates';
import { givenTo } from '../stepActions/givenTo';

type Reader = Pick<Viewer, 'ref'>;

/** `theo reassigned this step to you, Mon 14:02: “I know the model too well”` */
function reassignmentPhrase(
  step: StepDetail,
  viewer: Reader,
  now: DateTime,
): Part | undefined {
  const { reassignment } = step;
  if (!reassignment) {
    return undefined;
  }
  const { by, onBehalfOf, at } = reassignment;
  const when = stamp(at, now);
  const reason = { text: excerpt(reassignment.reason, 140) };
  const assignees = givenTo(step);
  const isToReader = assignees.length === 1 && assignees[0] === viewer.ref;
  if (by === viewer.ref && onBehalfOf === undefined) {
    return isToReader
      ? say('steps.youReassignedToYou', { when, reason })
      : say('steps.youReassigned', { to: allOf(assignees), when, reason });
  }
  const who = actor(reassignment);
  return isToReader
    ? say('steps.reassignedToYou', { who, when, reason })
    : say('steps.reassigned', { who, to: allOf(assignees), when, reason });
}

/** What is unusual about whose step it is: that nobody can act, who reassigned it, who is whose delegate. */
export function notesOfStep(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Reader,
  now: DateTime,
): Part[] {
  const { delegates } = awaitedPeople(step, release);
  const reassignment = reassignmentPhrase(step, viewer, now);
  return [
    ...(step.nobody ? [asTheServerSays(step.nobody.message)] : []),
    ...(reassignment ? [reassignment] : []),
    ...othersDelegates(delegates, viewer).map(delegation =>
      delegatePhrase(delegation, viewer),
    ),
  ];
}

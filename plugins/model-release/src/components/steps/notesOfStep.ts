import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { awaitedPeople } from '../waiting/awaited';
import { refList, whoActed, type Part, type Phrase } from '../../common/phrase';
import { othersDelegates, delegatePhrase } from '../delegation/delegates';
import { stampWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { excerpt } from '../../common/words';

type Reader = Pick<Viewer, 'ref'>;

/** Who has a step that was given on: its owners, without whom the sign-off requires anyway. */
export function givenTo({
  owners,
  approval,
}: Pick<StepDetail, 'owners' | 'approval'>): string[] {
  const others = owners.filter(owner => owner !== approval?.include);
  return others.length > 0 ? others : [...owners];
}

/** `theo gave this step to you, Mon 14:02: “I know the model too well”` */
export function reassignmentPhrase(
  step: StepDetail,
  viewer: Reader,
  now: DateTime,
): Phrase | undefined {
  const { reassignment } = step;
  if (!reassignment) {
    return undefined;
  }
  const you = (ref: string, word: string): Part =>
    ref === viewer.ref ? word : { ref };
  const to = givenTo(step);
  return [
    ...(reassignment.onBehalfOf
      ? whoActed(reassignment)
      : [you(reassignment.by, 'You')]),
    ' gave this step to ',
    ...(to.length === 1 ? [you(to[0], 'you')] : refList(to, 'and')),
    `, ${stampWords(reassignment.at, now)}: “${excerpt(
      reassignment.reason,
      140,
    )}”`,
  ];
}

/** What is unusual about whose step it is: who gave it to whom and why, and who stands in for whom. */
export function notesOfStep(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Reader,
  now: DateTime,
): Phrase[] {
  const { delegates } = awaitedPeople(step, release);
  const given = reassignmentPhrase(step, viewer, now);
  return [
    ...(given ? [given] : []),
    ...othersDelegates(delegates, viewer).map(delegation => [
      delegatePhrase(delegation, viewer),
    ]),
  ];
}

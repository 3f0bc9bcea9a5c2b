import {
  denySigner,
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { workOf } from '../steps/handsIn';
import {
  quotedList,
  refList,
  type Part,
  type Phrase,
} from '../../common/phrase';
import { givenTo } from '../steps/notesOfStep';
import { verdictOn } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';

function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}

/**
 * Who a step can be given to, as far as the page knows: people first, then groups. Not who has it
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
  return [...all.filter(isPerson), ...all.filter(ref => !isPerson(ref))];
}

/** Why somebody who is chosen could not sign the sign-off: by the rules that the server asks too. */
export function cannotSign(
  step: StepDetail,
  release: ReleaseDetail,
  ref: string,
  viewer: Pick<Viewer, 'ref'>,
): Phrase | undefined {
  const isSignOff = step.type === 'approval';
  const denial = isSignOff ? denySigner({ release, step }, ref) : undefined;
  if (!denial) {
    return undefined;
  }
  const isViewer = ref === viewer.ref;
  const who: Part = isViewer ? 'You' : { ref };
  switch (denial.code) {
    case 'own_request':
      return [who, ' asked for this release, so somebody else has to sign it.'];
    case 'completed_covered_step':
      return [
        who,
        ` completed ${quotedList(
          workOf(ref, step, release).map(({ title }) => title),
        )}, which this sign-off covers, so somebody else has to sign it.`,
      ];
    default:
      return [who, isViewer ? ' have' : ' has', ' signed this already.'];
  }
}

/** Whether there is anybody but the reader who could take the step. */
export function canBeGiven(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Pick<Viewer, 'ref'>,
): boolean {
  return candidates(step).some(
    ref => ref !== viewer.ref && !cannotSign(step, release, ref, viewer),
  );
}

function ownersAsRead(step: StepDetail, viewer: Pick<Viewer, 'ref'>): Part[] {
  const owners = givenTo(step);
  return owners.length === 1 && owners[0] === viewer.ref
    ? ['you']
    : refList(owners, 'or');
}

/** What follows when the reader gives the step to somebody. */
export function reassignConsequence(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Pick<Viewer, 'ref'>,
): Phrase {
  const named = namedApproverOf(release, step);
  const onBehalfOf = verdictOn(step, 'reassign')?.onBehalfOf;
  const sentences: Phrase[] = [
    [
      'The step then waits for whom you choose and no longer for ',
      ...ownersAsRead(step, viewer),
      '. Its due date stays the same.',
    ],
    ...(named
      ? [
          [
            ' That the request names ',
            { ref: named },
            ' as its approver does not count any more.',
          ],
        ]
      : []),
    [
      ' Your name',
      ...(onBehalfOf
        ? [', that of ', { ref: onBehalfOf }, ', for whom you do it,']
        : []),
      ' and your reason stay on record.',
    ],
  ];
  return sentences.flatMap((sentence): Part[] => [...sentence]);
}

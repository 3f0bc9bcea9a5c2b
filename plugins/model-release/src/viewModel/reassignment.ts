import {
  denySigner,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { refList, type Part, type Phrase } from './phrase';
import { givenTo } from './stepNotes';
import { verdictOn } from './verdicts';
import type { Viewer } from './viewer';

function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}

/**
 * Who a step can be given to, as far as the page knows: people first, then groups. Not who has it
 * already, and for a sign-off nobody who could never give it.
 */
export function candidates(step: StepDetail, release: ReleaseDetail): string[] {
  const owners = givenTo(step);
  const all = [
    ...new Set([
      ...step.people,
      ...step.owners,
      ...(step.reassignment?.from ?? []),
    ]),
  ].filter(
    ref =>
      !(owners.length === 1 && owners[0] === ref) &&
      (step.type !== 'approval' || !denySigner({ release, step }, ref)),
  );
  return [...all.filter(isPerson), ...all.filter(ref => !isPerson(ref))];
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
  const onBehalfOf = verdictOn(step, 'reassign')?.onBehalfOf;
  const sentences: Phrase[] = [
    [
      'The step then waits for whom you choose and no longer for ',
      ...ownersAsRead(step, viewer),
      '. Its due date stays the same.',
    ],
    ...(step.type === 'approval' && release.approver
      ? [
          [
            ' That the request names ',
            { ref: release.approver },
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

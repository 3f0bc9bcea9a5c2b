import {
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { awaitedPeople } from '../waiting/awaited';
import { handsIn, workOf } from './handsIn';
import { ownersWithPeople } from '../../common/people';
import {
  quotedList,
  refList,
  type Part,
  type Phrase,
} from '../../common/phrase';
import { mainVerdict } from '../../common/verdicts';
import { refusalWords } from '../../common/verdictWords';
import { ownedThrough, type Viewer } from '../../common/viewer';

interface Refused {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
}

/** For whom the reader stands in on this step. */
function principals({ step, viewer }: Refused): string[] {
  return step.delegates
    .filter(({ delegate }) => delegate === viewer.ref)
    .map(({ delegator }) => delegator);
}

function titles(steps: readonly StepDetail[]): string {
  return quotedList(steps.map(({ title }) => title));
}

function ownRequest({ release, viewer }: Refused): Phrase {
  return release.requester === viewer.ref
    ? ['You asked for this release, so somebody else has to approve it.']
    : [
        'You stand in for ',
        { ref: release.requester },
        ', who asked for this release, so neither of you can approve it.',
      ];
}

/** Which step stands in the reader's way, as far as the page can tell. */
function completedCovered(refused: Refused): Phrase | undefined {
  const { step, release, viewer } = refused;
  const rule =
    ', which this sign-off covers, so somebody else has to approve it.';
  const worked = workOf(viewer.ref, step, release);
  const own = worked.filter(other => handsIn(other).by.includes(viewer.ref));
  if (own.length > 0) {
    return [`You completed ${titles(own)}${rule}`];
  }
  if (worked.length > 0) {
    return [`In your place somebody completed ${titles(worked)}${rule}`];
  }
  const delegator = principals(refused).find(
    ref => workOf(ref, step, release).length > 0,
  );
  return delegator === undefined
    ? undefined
    : [
        'You stand in for ',
        { ref: delegator },
        `, who completed ${titles(workOf(delegator, step, release))}${rule}`,
      ];
}

/** Two people who stand for one count as one. */
function countsOnce(refused: Refused): Phrase | undefined {
  const { step, viewer } = refused;
  const forMe = step.signatures.find(
    ({ onBehalfOf }) => onBehalfOf === viewer.ref,
  );
  if (forMe) {
    return [{ ref: forMe.by }, ' signed for you, and one person counts once.'];
  }
  const delegator = principals(refused).find(ref =>
    step.signatures.some(({ by, onBehalfOf }) =>
      [by, onBehalfOf].includes(ref),
    ),
  );
  return delegator === undefined
    ? undefined
    : [
        'You stand in for ',
        { ref: delegator },
        ', whose signature is there already: one person counts once.',
      ];
}

/** Somebody who is close, but not the one it waits for. */
function almostOwner({ step, release, viewer }: Refused): Phrase | undefined {
  const isOwner = ownedThrough(step.owners, viewer).length > 0;
  if (step.reassignment && isOwner) {
    return [
      'This step was given to you, and you no longer belong to ',
      ...refList(step.reassignment.from, 'or'),
      '.',
    ];
  }
  return namedApproverOf(release, step) === viewer.ref
    ? [
        'The request names you as its approver, and you do not belong to ',
        ...refList(step.owners, 'or'),
        '.',
      ]
    : undefined;
}

/** Why the reader cannot act, where the page has better words than the server. */
function explanation(code: string, refused: Refused): Phrase | undefined {
  switch (code) {
    case 'own_request':
      return ownRequest(refused);
    case 'completed_covered_step':
      return completedCovered(refused);
    case 'counts_once':
      return countsOnce(refused);
    case 'not_owner':
      return almostOwner(refused) ?? [];
    default:
      return undefined;
  }
}

/** Refusals that concern who the reader is: then it is worth saying who can act. */
const ABOUT_PEOPLE: ReadonlySet<string | undefined> = new Set([
  'own_request',
  'completed_covered_step',
  'counts_once',
  'not_owner',
  'not_permitted',
]);

function waitsFor({ step, release, viewer }: Refused): Part[] {
  const approver = namedApproverOf(release, step);
  return approver && approver !== viewer.ref
    ? [{ ref: approver }, ', whom the request names as its approver.']
    : [
        ...ownersWithPeople(
          { ...step, ...awaitedPeople(step, release) },
          viewer,
        ),
        '.',
      ];
}

/** Why the reader cannot act on an active step, and who can. */
export function refusal(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  const refused = { step, release, viewer };
  const { code, reason } = mainVerdict(step) ?? {};
  const own = code === undefined ? undefined : explanation(code, refused);
  const words = refusalWords(code) ?? reason;
  const why: Phrase = own ?? (words ? [words] : []);
  if (why.length === 0) {
    return ['Waits for ', ...waitsFor(refused)];
  }
  return ABOUT_PEOPLE.has(code)
    ? [...why, ' It waits for ', ...waitsFor(refused)]
    : why;
}

import {
  coveredSteps,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { awaitedPeople } from './awaited';
import { ownersWithPeople } from './people';
import { quotedList, refList, type Part, type Phrase } from './phrase';
import { mainVerdict } from './verdicts';
import { ownedThrough, type Viewer } from './viewer';

interface Refused {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
}

/** For whom the reader stands in on this step. */
function principals({ step, viewer }: Refused): string[] {
  return step.standIns
    .filter(({ delegate }) => delegate === viewer.ref)
    .map(({ delegator }) => delegator);
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

/** Whose hand is in a step's result, and in whose place. */
function handsIn(step: StepDetail) {
  return {
    by: [step.completedBy, ...step.signatures.map(({ by }) => by)],
    onBehalfOf: [
      step.completedOnBehalfOf,
      ...step.signatures.map(({ onBehalfOf }) => onBehalfOf),
    ],
  };
}

/** Which step stands in the reader's way, as far as the page can tell. */
function completedCovered(refused: Refused): Phrase | undefined {
  const { step, release, viewer } = refused;
  const keys = coveredSteps(release.steps, step.key);
  const covered = release.steps.filter(({ key }) => keys.includes(key));
  const titles = (of: (step: StepDetail) => boolean) =>
    quotedList(covered.filter(of).map(({ title }) => title));
  const isIn = (ref: string) => (other: StepDetail) => {
    const { by, onBehalfOf } = handsIn(other);
    return [...by, ...onBehalfOf].includes(ref);
  };
  const rule =
    ', which this sign-off covers, so somebody else has to approve it.';

  const own = titles(other => handsIn(other).by.includes(viewer.ref));
  if (own) {
    return [`You completed ${own}${rule}`];
  }
  const inMyPlace = titles(isIn(viewer.ref));
  if (inMyPlace) {
    return [`In your place somebody completed ${inMyPlace}${rule}`];
  }
  const principal = principals(refused).find(ref => titles(isIn(ref)));
  return principal === undefined
    ? undefined
    : [
        'You stand in for ',
        { ref: principal },
        `, who completed ${titles(isIn(principal))}${rule}`,
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
  const principal = principals(refused).find(ref =>
    step.signatures.some(({ by, onBehalfOf }) =>
      [by, onBehalfOf].includes(ref),
    ),
  );
  return principal === undefined
    ? undefined
    : [
        'You stand in for ',
        { ref: principal },
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
  return step.type === 'approval' && release.approver === viewer.ref
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
  const { approver } = release;
  return step.type === 'approval' && approver && approver !== viewer.ref
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
  const why: Phrase = own ?? (reason ? [reason] : []);
  if (why.length === 0) {
    return ['Waits for ', ...waitsFor(refused)];
  }
  return ABOUT_PEOPLE.has(code)
    ? [...why, ' It waits for ', ...waitsFor(refused)]
    : why;
}

import {
  awaitedPeople,
  denialOf,
  namedApproverOf,
  type Denial,
  type DenialCode,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { ownersWithPeople } from '../../common/people';
import type { Part, Phrase } from '../../common/phrase';
import { mainVerdict } from '../../common/verdicts';
import { verdictWords } from '../../common/verdictWords';
import type { Viewer } from '../../common/viewer';

/** Refusals that concern who the reader is: then it is worth saying who can act. */
const ABOUT_PEOPLE: ReadonlySet<DenialCode> = new Set<DenialCode>([
  'own_request',
  'completed_covered_step',
  'counts_once',
  'not_owner',
  'not_permitted',
]);

/** Somebody who is not close to being the one: whom it waits on says it all. */
function isStranger(denial: Denial): boolean {
  if (denial.code !== 'not_owner') {
    return false;
  }
  const { by, namedApprover, reassignedFrom } = denial.details;
  return reassignedFrom === undefined && namedApprover !== by;
}

function waitingOn(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Part {
  const approver = namedApproverOf(release, step);
  const hasLeft = step.nobody?.cause === 'approver_left';
  return approver && approver !== viewer.ref && !hasLeft
    ? say('steps.waitingOnNamed', { who: { ref: approver } })
    : say('steps.waitingOn', {
        owners: ownersWithPeople(
          { ...step, ...awaitedPeople(step, release) },
          viewer,
        ),
      });
}

/** Why the reader cannot act on a step that waits for somebody, and who can. */
export function whyReaderCannotAct(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  const verdict = mainVerdict(step);
  const denial = verdict && denialOf(verdict);
  const awaited = waitingOn(step, release, viewer);
  if (!verdict || (denial && isStranger(denial))) {
    return [awaited];
  }
  const isAboutPeople = ABOUT_PEOPLE.has(verdict.code as DenialCode);
  return [verdictWords(verdict), ...(isAboutPeople ? [awaited] : [])];
}

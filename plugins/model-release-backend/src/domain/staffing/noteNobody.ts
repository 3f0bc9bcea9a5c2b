import {
  NobodyCanAct,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { nobodyProblem, NobodyProblem } from './nobodyProblem';
import { PeopleBehind } from '../PeopleBehind';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';
import { needsPeople, whoCouldAct } from './whoCouldAct';

/**
 * Tells the requester, and those who can help: the owners where one of them can reassign the step, else
 * the people in the groups above.
 */
function tell(
  draft: ReleaseDraft,
  step: Step,
  { cause, message }: NobodyProblem,
): void {
  const { release } = draft;
  const canReassign = cause === 'approver_left';
  draft.notify({
    recipients: [release.requester, ...(canReassign ? step.owners : [])],
    ...(!canReassign && { groupsAbove: step.owners }),
    title: `Nobody can act on ${step.title} (${subjectOf(release)})`,
    description: message,
    topic: 'nobody-can-act',
    stepKey: step.key,
    asksWhile: 'nobody',
  });
}

/** Tells of a cause that a second look has confirmed, unless people know. */
function tellOnce(
  draft: ReleaseDraft,
  step: Step,
  problem: NobodyProblem,
  { told, ...noted }: NobodyCanAct,
): void {
  const { cause } = problem;
  if (!told.includes(cause)) {
    draft.changeStep(step.key, {
      nobody: { ...noted, told: [...told, cause] },
    });
    draft.record('step.nobody_reported', { cause }, step.key);
    tell(draft, step, problem);
  }
}

function noteProblem(
  draft: ReleaseDraft,
  step: Step,
  problem: NobodyProblem,
): void {
  const { now } = draft.context;
  const { cause, message } = problem;
  const before = step.nobody;
  if (before?.cause === cause && before.message === message) {
    tellOnce(draft, step, problem, before);
    return;
  }
  const { since = now, told = [] } = before ?? {};
  draft.changeStep(step.key, { nobody: { cause, message, since, told } });
  draft.record(
    'step.nobody_can_act',
    { cause, message, owners: step.owners },
    step.key,
  );
}

function noteStep(draft: ReleaseDraft, step: Step, behind: PeopleBehind): void {
  const staffed = { release: draft.release, behind };
  const problem = nobodyProblem(step, staffed);
  if (problem) {
    noteProblem(draft, step, problem);
  } else if (step.nobody && whoCouldAct(step, staffed)) {
    draft.changeStep(step.key, { nobody: undefined });
    draft.record('step.somebody_can_act', {}, step.key);
  }
}

/**
 * Notes on each step whether any person could do it. People are told once of each cause, when the next look
 * says the same, so that a catalog which forgets people for a moment alarms nobody; and again only after the
 * step was all right in between.
 *
 * @param behind - the people behind the owners, and the approver whom the request names; steps whose
 *   owners were not looked up stay as they are
 */
export function noteNobody(draft: ReleaseDraft, behind: PeopleBehind): void {
  draft.release.steps
    .filter(needsPeople)
    .forEach(step => noteStep(draft, step, behind));
}

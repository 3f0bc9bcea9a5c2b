import {
  Actor,
  ModelReleaseError,
  PreviewRemark,
  ReleasePreview,
  StepDefinition,
  StepPreview,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../Calendar';
import { openingProblems, prospectOf } from '../opening/openingProblems';
import { OpenReleaseInput, stepsWithOwners } from '../opening/OpenReleaseInput';
import { pinOf } from '../opening/openRelease';
import { MAX_PEOPLE_SHOWN } from '../PeopleBehind';
import { StepWithOwners } from '../stepOwners';
import { whoCouldAct } from '../staffing/whoCouldAct';

/** What a preview is made of. */
export interface PreviewOptions {
  input: OpenReleaseInput;
  requester: Actor;
  /** With an open release of the same subject. */
  conflict: ModelReleaseError | undefined;
  calendar: Pick<Calendar, 'dueAt'>;
  now: string;
}

/** When each step would be due if every step before it took its whole SLA. */
function estimateDueDates(
  steps: readonly StepDefinition[],
  { dueAt }: Pick<Calendar, 'dueAt'>,
  now: string,
): Map<string, string> {
  const dueByKey = new Map<string, string>();
  const estimate = (step: StepDefinition): string => {
    const known = dueByKey.get(step.key);
    if (known) {
      return known;
    }
    const opensAt = steps
      .filter(other => step.dependsOn.includes(other.key))
      .map(estimate)
      .reduce((latest, due) => (due > latest ? due : latest), now);
    const due = dueAt(step.sla, opensAt);
    dueByKey.set(step.key, due);
    return due;
  };
  steps.forEach(estimate);
  return dueByKey;
}

function previewStep(
  { step: { key, title, type, dependsOn }, owners: found }: StepWithOwners,
  people: readonly string[],
  dueAt: string,
): StepPreview {
  const step = { key, title, type, dependsOn, dueAt };
  if ('problem' in found) {
    return { ...step, owners: [], people: [], problem: found.problem };
  }
  const { owners, source } = found;
  return {
    ...step,
    owners,
    ownerSource: source,
    people: people.slice(0, MAX_PEOPLE_SHOWN),
  };
}

function previewSteps({
  input,
  requester,
  calendar,
  now,
}: PreviewOptions): StepPreview[] {
  const dueByKey = estimateDueDates(input.runbook.spec.steps, calendar, now);
  const prospect = prospectOf(input, requester.ref);
  return stepsWithOwners(input).map((owned, index) => {
    const candidates = whoCouldAct(prospect.release.steps[index], prospect);
    const dueAt = dueByKey.get(owned.step.key) ?? '';
    return previewStep(owned, candidates?.able ?? [], dueAt);
  });
}

/**
 * What would happen if the release were opened now: prerequisites, owners with source, who could act, due
 * dates, and everything that would refuse the release, as it would be refused.
 */
export function releasePreview(options: PreviewOptions): ReleasePreview {
  const { input, requester, conflict } = options;
  const found = openingProblems(input, requester);
  const remark = ({ code, message }: PreviewRemark) => ({ code, message });
  const problems = [
    ...found.filter(({ isWarning }) => !isWarning),
    ...(conflict ? [conflict] : []),
  ].map(remark);
  return {
    ok: problems.length === 0,
    runbook: pinOf(input.runbook),
    prerequisites: input.prerequisites,
    steps: previewSteps(options),
    problems,
    warnings: found.filter(({ isWarning }) => isWarning).map(remark),
  };
}

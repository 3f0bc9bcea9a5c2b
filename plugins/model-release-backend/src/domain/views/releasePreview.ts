import {
  Actor,
  Delegation,
  ModelReleaseError,
  PreviewRemark,
  ReleasePreview,
  StepDefinition,
  StepPreview,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../Calendar';
import { openingProblems, prospectOf } from '../opening/openingProblems';
import {
  OpenReleaseInput,
  ProspectInput,
  stepsWithOwners,
} from '../opening/OpenReleaseInput';
import { pinOf } from '../opening/openRelease';
import { MAX_PEOPLE_SHOWN } from '../PeopleBehind';
import { StepWithOwners } from '../stepOwners';
import { whoCouldAct } from '../staffing/whoCouldAct';
import { readinessItems } from './readinessItems';
import { delegatesOf } from './stepPeople';

/** What is said of a release that could be opened. */
export interface ProspectOptions {
  input: ProspectInput & { cardText?: string };
  requester: Actor;
  /** All in force now. */
  delegations: readonly Delegation[];
  calendar: Pick<Calendar, 'dueAt'>;
  now: string;
}

/** What a preview is made of. */
export interface PreviewOptions extends ProspectOptions {
  input: OpenReleaseInput & { cardText?: string };
  /** With an open release of the same subject. */
  conflict: ModelReleaseError | undefined;
  /** What only the requester can judge. */
  doubts: readonly PreviewRemark[];
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
  { dueAt, delegates }: Pick<StepPreview, 'dueAt' | 'delegates'>,
): StepPreview {
  const step = { key, title, type, dependsOn, dueAt, delegates };
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

/** Each step with who could do it, who covers for those who are absent, and when it would be due. */
export function previewSteps({
  input,
  requester,
  delegations,
  calendar,
  now,
}: ProspectOptions): StepPreview[] {
  const dueByKey = estimateDueDates(input.runbook.spec.steps, calendar, now);
  const prospect = prospectOf(input, requester.ref);
  return stepsWithOwners(input).map((owned, index) => {
    const candidates = whoCouldAct(prospect.release.steps[index], prospect);
    const able = candidates?.able ?? [];
    return previewStep(owned, able, {
      dueAt: dueByKey.get(owned.step.key) ?? '',
      delegates: delegatesOf(able, delegations),
    });
  });
}

function remark({ code, message, field }: PreviewRemark): PreviewRemark {
  return { code, message, ...(field !== undefined && { field }) };
}

/** What would refuse it, and what its runbook only warns of. */
export function prospectRemarks({
  input,
  requester,
}: Pick<ProspectOptions, 'input' | 'requester'>): {
  problems: PreviewRemark[];
  warnings: PreviewRemark[];
} {
  const found = openingProblems(input, requester);
  return {
    problems: found.filter(({ isWarning }) => !isWarning).map(remark),
    warnings: found.filter(({ isWarning }) => isWarning).map(remark),
  };
}

/**
 * What would happen if the release were opened now: prerequisites, owners with source, who could act, due
 * dates, and everything that would refuse the release, as it would be refused.
 */
export function releasePreview(options: PreviewOptions): ReleasePreview {
  const { input, conflict, doubts } = options;
  const remarks = prospectRemarks(options);
  const problems = [
    ...remarks.problems,
    ...(conflict
      ? [
          remark({
            code: conflict.code,
            message: conflict.message,
            field: 'checkpoint.id',
          }),
        ]
      : []),
  ];
  return {
    ok: problems.length === 0,
    request: input.request,
    runbook: pinOf(input.runbook),
    prerequisites: input.prerequisites,
    readiness: readinessItems(input),
    modelCard: input.modelCard,
    steps: previewSteps(options),
    problems,
    warnings: [...remarks.warnings, ...doubts],
  };
}

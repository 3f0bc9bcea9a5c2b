import {
  Actor,
  ModelReleaseError,
  ReleasePreview,
  StepDefinition,
  StepPreview,
} from '@model-release/backstage-plugin-model-release-common';
import { approverProblem } from '../approverProblem';
import { Calendar } from '../Calendar';
import { OpenReleaseInput, pinOf, stepsWithOwners } from '../openRelease';
import { requesterProblem } from '../requesterProblem';
import { StepWithOwners } from '../stepOwners';

/** What a preview is made of. */
export interface PreviewOptions {
  input: OpenReleaseInput;
  requester: Actor;
  /** With an open release of the same subject. */
  conflict: ModelReleaseError | undefined;
  /** The Users behind each owner. */
  peopleByOwner: ReadonlyMap<string, readonly string[]>;
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
  peopleByOwner: ReadonlyMap<string, readonly string[]>,
  dueAt: string,
): StepPreview {
  const step = { key, title, type, dependsOn, dueAt };
  if ('problem' in found) {
    return { ...step, owners: [], people: [], problem: found.problem };
  }
  const { owners, source } = found;
  const people = new Set(owners.flatMap(ref => peopleByOwner.get(ref) ?? []));
  return { ...step, owners, ownerSource: source, people: [...people] };
}

/** Everything that would refuse the release, as it would be refused. */
function problemsOf(
  {
    input,
    requester,
    conflict,
  }: Pick<PreviewOptions, 'input' | 'requester' | 'conflict'>,
  steps: readonly StepPreview[],
): ReleasePreview['problems'] {
  const { approver, prerequisites } = input;
  const approverMessage =
    approver &&
    approverProblem(approver, requester.ref, stepsWithOwners(input));
  const requesterMessage = requesterProblem(requester, input.runbook);
  return [
    ...(requesterMessage
      ? [{ code: 'person_required', message: requesterMessage }]
      : []),
    ...prerequisites
      .filter(prerequisite => !prerequisite.met)
      .map(({ title, detail }) => ({
        code: 'missing_prerequisites',
        message: `${title}: ${detail}`,
      })),
    ...steps
      .filter(step => step.problem)
      .map(step => ({
        code: 'owner_unresolved',
        message: `${step.title}: ${step.problem}`,
      })),
    ...(approverMessage
      ? [{ code: 'approver_not_eligible', message: approverMessage }]
      : []),
    ...(conflict ? [{ code: conflict.code, message: conflict.message }] : []),
  ];
}

/** Refs of all owners that were found. */
export function ownersFound({ owners }: OpenReleaseInput): string[] {
  return owners.flatMap(found => ('owners' in found ? found.owners : []));
}

/** What would happen if the release were opened now: prerequisites, owners with source, due dates. */
export function releasePreview(options: PreviewOptions): ReleasePreview {
  const { input, peopleByOwner, calendar, now } = options;
  const dueByKey = estimateDueDates(input.runbook.spec.steps, calendar, now);
  const steps = stepsWithOwners(input).map(owned =>
    previewStep(owned, peopleByOwner, dueByKey.get(owned.step.key) ?? ''),
  );
  const problems = problemsOf(options, steps);
  return {
    ok: problems.length === 0,
    runbook: pinOf(input.runbook),
    prerequisites: input.prerequisites,
    steps,
    problems,
  };
}

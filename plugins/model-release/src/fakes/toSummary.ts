import {
  awaitedPeople,
  claimOf,
  earliestDueAt,
  isWaiting,
  approversOf,
  ticketsOf,
  type Actor,
  type Permits,
  type Release,
  type ReleaseSummary,
  type Step,
  type StepPeople,
} from '@model-release/backstage-plugin-model-release-common';

/** Who asks, and what the portal's policy gives them. */
export interface FakeReader {
  actor: Actor;
  permits: Permits;
}

const NOBODY: StepPeople = { people: [], delegates: [] };

/** A release as a list answers it, and more of it than that. */
export function toSummary(
  release: Release,
  now: string,
  behind: (step: Step) => StepPeople = () => NOBODY,
  reader?: FakeReader,
): ReleaseSummary {
  const steps = release.steps.map(step => ({
    ...step,
    ...awaitedPeople({ ...step, ...behind(step) }, release),
    overdue:
      isWaiting(release, step) && step.dueAt !== undefined && step.dueAt < now,
    mine: reader && claimOf(release, step, reader.actor, reader.permits),
  }));
  return {
    ...release,
    steps,
    tickets: ticketsOf(release.steps),
    approvedBy: approversOf(release.steps),
    dueAt: earliestDueAt(release),
    overdue: steps.some(({ overdue }) => overdue),
  };
}

import {
  coveredSteps,
  isDoneStep,
  judgedParts,
  type PreviousRound,
  type Release,
  type Reopening,
  type Step,
} from '@model-release/backstage-plugin-model-release-common';

const TWO_DAYS_MS = 2 * 86_400_000;

/** When a step that starts now is due, whatever its SLA. */
export function dueAfter(at: string): string {
  return new Date(Date.parse(at) + TWO_DAYS_MS).toISOString();
}

/** A release in which one step is another. */
export function changed(
  release: Release,
  key: string,
  patch: Partial<Step>,
): Release {
  return {
    ...release,
    version: release.version + 1,
    steps: release.steps.map(step =>
      step.key === key
        ? { ...step, ...patch, version: step.version + 1 }
        : step,
    ),
  };
}

/** Starts what can be started now, and approves the release when it is time. */
export function advanced(release: Release, at: string): Release {
  const isDone = (key: string) =>
    release.steps.some(step => step.key === key && isDoneStep(step.status));
  const steps = release.steps.map(step =>
    step.status === 'blocked' && step.dependsOn.every(isDone)
      ? {
          ...step,
          status: 'active' as const,
          activatedAt: at,
          dueAt: dueAfter(at),
        }
      : step,
  );
  const isApproved = steps.every(
    step => step.type === 'webhook' || isDoneStep(step.status),
  );
  return {
    ...release,
    steps,
    status: isApproved ? 'approved' : release.status,
  };
}

/** Why steps are started again. */
export type Cause = Omit<Reopening, 'steps'>;

/** How the step was done before, and why it is open again; nothing when it never was. */
function previousRound(
  release: Release,
  step: Step,
  { parts, ...cause }: Cause,
  redoneSteps: string[],
): PreviousRound | undefined {
  const { completedAt, completedBy, completedOnBehalfOf, reads } = step;
  const completed = isDoneStep(step.status)
    ? {
        completedAt,
        completedBy,
        completedOnBehalfOf,
        judged: judgedParts(reads, release),
      }
    : step.previousRound;
  return (
    completed && {
      ...completed,
      reopened: {
        ...cause,
        ...(parts && { parts: parts.filter(part => reads.includes(part)) }),
        ...(redoneSteps.length > 0 && { steps: redoneSteps }),
      },
    }
  );
}

function undone(
  step: Step,
  status: 'active' | 'blocked',
  round: PreviousRound | undefined,
): Step {
  return {
    ...step,
    previousRound: round,
    status,
    version: step.version + 1,
    completedAt: undefined,
    completedBy: undefined,
    completedOnBehalfOf: undefined,
    signatures: [],
  };
}

/**
 * Starts steps again, and blocks those that rest on them.
 *
 * @param before - the release that the steps judged
 */
export function redone(
  release: Release,
  keys: readonly string[],
  cause: Cause,
  before: Release = release,
): Release {
  const redoneBefore = ({ key }: Step) =>
    coveredSteps(release.steps, key).filter(covered => keys.includes(covered));
  return {
    ...release,
    version: release.version + 1,
    steps: release.steps.map(step => {
      const steps = redoneBefore(step);
      const round = previousRound(before, step, cause, steps);
      if (steps.length > 0) {
        return step.status === 'blocked'
          ? step
          : undone(step, 'blocked', round);
      }
      return keys.includes(step.key) ? undone(step, 'active', round) : step;
    }),
  };
}

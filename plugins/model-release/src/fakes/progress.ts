import {
  coveredSteps,
  isDoneStep,
  type Release,
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

function undone(step: Step, status: 'active' | 'blocked'): Step {
  return {
    ...step,
    status,
    version: step.version + 1,
    completedAt: undefined,
    completedBy: undefined,
    completedOnBehalfOf: undefined,
    signatures: [],
  };
}

/** Starts steps again, and blocks those that rest on them. */
export function redone(release: Release, keys: readonly string[]): Release {
  const restsOnAny = ({ key }: Step) =>
    coveredSteps(release.steps, key).some(covered => keys.includes(covered));
  return {
    ...release,
    version: release.version + 1,
    steps: release.steps.map(step => {
      if (restsOnAny(step)) {
        return step.status === 'blocked' ? step : undone(step, 'blocked');
      }
      return keys.includes(step.key) ? undone(step, 'active') : step;
    }),
  };
}

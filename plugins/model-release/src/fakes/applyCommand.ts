import {
  coveredSteps,
  isDoneStep,
  type Release,
  type Step,
  type StepResult,
} from '@model-release/backstage-plugin-model-release-common';

interface Context {
  by: string;
  at: string;
}

type Body = Record<string, any>;

function changed(release: Release, key: string, patch: Partial<Step>): Release {
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

/** Opens what can be opened now, and signs the release off when it is time. */
function advanced(release: Release, { at }: Context): Release {
  const isDone = (key: string) =>
    release.steps.some(step => step.key === key && isDoneStep(step.status));
  const steps = release.steps.map(step =>
    step.status === 'blocked' && step.dependsOn.every(isDone)
      ? { ...step, status: 'active' as const, activatedAt: at, dueAt: at }
      : step,
  );
  const signed = steps.every(
    step => step.type === 'webhook' || isDoneStep(step.status),
  );
  return { ...release, steps, status: signed ? 'approved' : release.status };
}

function resultOf(step: Step, body: Body): StepResult {
  const { files } = step;
  const { comment } = body;
  switch (step.type) {
    case 'form':
      return { type: 'form', answers: body.answers, files, comment };
    case 'file_upload':
      return { type: 'file_upload', files, comment };
    default:
      return { type: 'manual', checklist: body.checklist, files, comment };
  }
}

function redone(release: Release, keys: string[]): Release {
  return {
    ...release,
    version: release.version + 1,
    steps: release.steps.map(step => {
      const rests = coveredSteps(release.steps, step.key).some(key =>
        keys.includes(key),
      );
      const status = keys.includes(step.key) ? 'active' : 'blocked';
      return rests || keys.includes(step.key)
        ? {
            ...step,
            status,
            version: step.version + 1,
            completedAt: undefined,
            completedBy: undefined,
            signatures: [],
          }
        : step;
    }),
  };
}

/** What a command on a step leads to; nothing is checked. */
export function applyStepCommand(
  release: Release,
  command: { stepKey: string; name: string; body: Body },
  context: Context,
): Release {
  const { stepKey: key, name, body } = command;
  const step = release.steps.find(other => other.key === key)!;
  const done = { completedAt: context.at, completedBy: context.by };
  switch (name) {
    case 'complete': {
      const result = resultOf(step, body);
      const next = changed(release, key, {
        ...done,
        status: 'completed',
        result,
      });
      return advanced(next, context);
    }
    case 'approve': {
      const { packetDigest, comment } = body;
      const signatures = [
        ...step.signatures,
        { ...context, packetDigest, comment },
      ];
      const result = { type: 'approval' as const, signatures };
      const next = changed(release, key, {
        ...done,
        status: 'completed',
        signatures,
        result,
      });
      return advanced(next, context);
    }
    case 'request-changes':
      return body.steps
        ? redone(release, body.steps)
        : changed(release, key, {
            status: 'changes_requested',
            dueAt: undefined,
            changeRequest: { ...context, comment: body.comment },
          });
    case 'resubmit':
      return changed(release, key, {
        status: 'active',
        dueAt: context.at,
        changeRequest: undefined,
      });
    case 'reject':
      return {
        ...changed(release, key, { status: 'rejected' }),
        status: 'rejected',
        closure: { ...context, reason: body.comment },
      };
    case 'reopen':
      return redone(release, [key]);
    default:
      throw new Error(`Not faked: ${name}`);
  }
}

/** What a command on a release leads to; nothing is checked. */
export function applyReleaseCommand(
  release: Release,
  command: { name: string; body: Body },
  context: Context,
): Release {
  const { name, body } = command;
  const next = { ...release, version: release.version + 1 };
  switch (name) {
    case 'withdraw':
      return {
        ...next,
        status: 'withdrawn',
        closure: { ...context, reason: body.comment },
      };
    case 'amend': {
      const { intendedUse, evaluation, rollback } = { ...release, ...body };
      return { ...next, intendedUse, evaluation, rollback };
    }
    default:
      return next;
  }
}

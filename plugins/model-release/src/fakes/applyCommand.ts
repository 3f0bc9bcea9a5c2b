import {
  coveredSteps,
  isDoneStep,
  type Release,
  type Signature,
  type Step,
  type StepResult,
} from '@model-release/backstage-plugin-model-release-common';

interface Context {
  by: string;
  /** The absent owner for whom somebody acts. */
  onBehalfOf?: string;
  at: string;
  /** Owners that the catalog names now, by step. */
  ownersNow?: Readonly<Record<string, string[]>>;
  /** Whether who acts belongs to a Group or is the User. */
  isIn?: (ref: string) => boolean;
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
            completedOnBehalfOf: undefined,
            signatures: [],
          }
        : step;
    }),
  };
}

function signatureOf(step: Step, body: Body, context: Context): Signature {
  const { by, onBehalfOf, at, isIn } = context;
  const required = step.approval?.include;
  return {
    by,
    onBehalfOf,
    fulfils: required && isIn?.(required) ? required : undefined,
    at,
    packetDigest: body.packetDigest,
    comment: body.comment,
  };
}

/** Enough people, and whoever is required among them. */
function isSigned({ approval }: Step, signatures: Signature[]): boolean {
  const required = approval?.include;
  return (
    signatures.length >= (approval?.count ?? 1) &&
    (!required || signatures.some(({ fulfils }) => fulfils === required))
  );
}

/** What a command on a step leads to; nothing is checked. */
export function applyStepCommand(
  release: Release,
  command: { stepKey: string; name: string; body: Body },
  context: Context,
): Release {
  const { stepKey: key, name, body } = command;
  const step = release.steps.find(other => other.key === key)!;
  const { by, at, onBehalfOf } = context;
  const done = {
    completedAt: at,
    completedBy: by,
    completedOnBehalfOf: onBehalfOf,
  };
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
      const signatures = [...step.signatures, signatureOf(step, body, context)];
      if (!isSigned(step, signatures)) {
        return changed(release, key, { signatures });
      }
      const result = { type: 'approval' as const, signatures };
      const next = changed(release, key, {
        ...done,
        status: 'completed',
        signatures,
        result,
      });
      return advanced(next, context);
    }
    case 'reassign': {
      const required = step.approval?.include;
      return changed(release, key, {
        owners: [...new Set([body.to, ...(required ? [required] : [])])],
        ownerSource: `reassigned by ${by}`,
        reassignment: {
          by,
          onBehalfOf,
          at,
          reason: body.reason,
          from: step.reassignment?.from ?? step.owners,
        },
      });
    }
    case 'request-changes':
      return body.steps
        ? redone(release, body.steps)
        : changed(release, key, {
            status: 'changes_requested',
            dueAt: undefined,
            changeRequest: { by, onBehalfOf, at, comment: body.comment },
          });
    case 'resubmit':
      return changed(release, key, {
        status: 'active',
        dueAt: at,
        changeRequest: undefined,
      });
    case 'reject':
      return {
        ...changed(release, key, { status: 'rejected' }),
        status: 'rejected',
        closure: { by, at, reason: body.comment },
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
  const { by, at, ownersNow = {} } = context;
  const next = { ...release, version: release.version + 1 };
  switch (name) {
    case 'withdraw':
      return {
        ...next,
        status: 'withdrawn',
        closure: { by, at, reason: body.comment },
      };
    case 'amend': {
      const { intendedUse, evaluation, rollback } = { ...release, ...body };
      return { ...next, intendedUse, evaluation, rollback };
    }
    case 'revoke':
      return {
        ...next,
        status: 'revoked',
        closure: { by, at, reason: body.reason },
      };
    case 'refresh-owners':
      return {
        ...next,
        steps: release.steps.map(step => ({
          ...step,
          owners: ownersNow[step.key] ?? step.owners,
        })),
      };
    default:
      return next;
  }
}

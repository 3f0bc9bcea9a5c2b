import type {
  CommandBodies,
  Release,
  Signature,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakeContext, FakeStepCommand } from './FakeContext';
import { advanced, changed, dueAfter, redone } from './progress';

type Body<TName extends keyof CommandBodies> = CommandBodies[TName];

function resultOf(step: Step, body: Body<'complete'>): StepResult {
  const { files } = step;
  const { answers = {}, checklist = {}, comment } = body;
  const { missedThresholds: missed } = body;
  switch (step.type) {
    case 'form':
      return { type: 'form', answers, files, missed, comment };
    case 'file_upload':
      return { type: 'file_upload', files, missed, comment };
    default:
      return { type: 'manual', checklist, files, missed, comment };
  }
}

/** The earlier result, and that it was confirmed. */
function reaffirmed(
  { result, previousRound }: Step,
  { comment }: Body<'reaffirm'>,
): StepResult | undefined {
  const { completedAt = '', completedBy = '' } = previousRound ?? {};
  return result && 'files' in result
    ? {
        ...result,
        reaffirmed: {
          firstCompletedAt: completedAt,
          firstCompletedBy: completedBy,
          firstCompletedOnBehalfOf: previousRound?.completedOnBehalfOf,
          ...result.reaffirmed,
          comment,
        },
      }
    : result;
}

function completed(
  release: Release,
  key: string,
  patch: Partial<Step>,
  { by, onBehalfOf, at }: FakeContext,
): Release {
  const next = changed(release, key, {
    status: 'completed',
    completedAt: at,
    completedBy: by,
    completedOnBehalfOf: onBehalfOf,
    changeRequest: undefined,
    previousRound: undefined,
    ...patch,
  });
  return advanced(next, at);
}

/** Enough people, and whoever is required among them. */
function isSigned({ approval }: Step, signatures: Signature[]): boolean {
  const required = approval?.include;
  return (
    signatures.length >= (approval?.count ?? 1) &&
    (!required || signatures.some(({ fulfils }) => fulfils === required))
  );
}

function approved(
  release: Release,
  step: Step,
  { packetDigest, comment }: Body<'approve'>,
  context: FakeContext,
): Release {
  const { by, onBehalfOf, at, isIn } = context;
  const required = step.approval?.include;
  const fulfils = required && isIn(required) ? required : undefined;
  const signatures = [
    ...step.signatures,
    { by, onBehalfOf, fulfils, at, packetDigest, comment },
  ];
  return isSigned(step, signatures)
    ? completed(
        release,
        step.key,
        { signatures, result: { type: 'approval', signatures } },
        context,
      )
    : changed(release, step.key, { signatures });
}

function reassigned(
  release: Release,
  step: Step,
  { to, reason }: Body<'reassign'>,
  { by, onBehalfOf, at }: FakeContext,
): Release {
  const required = step.approval?.include;
  const from = step.reassignment?.from ?? step.owners;
  return changed(release, step.key, {
    owners: [...new Set([to, ...(required ? [required] : [])])],
    ownerSource: `reassigned by ${by}`,
    nobody: undefined,
    reassignment: { by, onBehalfOf, at, reason, from },
  });
}

function sentBack(
  release: Release,
  step: Step,
  { comment, steps }: Body<'request-changes'>,
  { by, onBehalfOf, at }: FakeContext,
): Release {
  return steps
    ? redone(release, steps, {
        cause: 'changes_requested',
        by,
        onBehalfOf,
        at,
        reason: comment,
        signOff: step.key,
      })
    : changed(release, step.key, {
        status: 'changes_requested',
        dueAt: undefined,
        changeRequest: { by, onBehalfOf, at, comment },
      });
}

/** What a command on a step leads to; nothing is checked. */
export function applyStepCommand(
  release: Release,
  step: Step,
  command: FakeStepCommand,
  context: FakeContext,
): Release {
  const { key } = step;
  const { by, at } = context;
  switch (command.name) {
    case 'complete': {
      const result = resultOf(step, command.body);
      return completed(release, key, { result }, context);
    }
    case 'reaffirm': {
      const result = reaffirmed(step, command.body);
      return completed(release, key, { result }, context);
    }
    case 'approve':
      return approved(release, step, command.body, context);
    case 'waive': {
      const result = { type: 'waived', reason: command.body.reason } as const;
      const patch = { status: 'waived', result } as const;
      return completed(release, key, patch, context);
    }
    case 'reassign':
      return reassigned(release, step, command.body, context);
    case 'request-changes':
      return sentBack(release, step, command.body, context);
    case 'resubmit':
      return changed(release, key, {
        status: 'active',
        dueAt: dueAfter(at),
        changeRequest: undefined,
      });
    case 'reject': {
      const closure = { by, at, reason: command.body.comment };
      const next = changed(release, key, { status: 'rejected' });
      return { ...next, status: 'rejected', closure };
    }
    case 'redeliver':
      return changed(release, key, { status: 'active' });
    default: {
      const { reason } = command.body;
      const { onBehalfOf } = context;
      const cause = { cause: 'reopened', by, onBehalfOf, at, reason } as const;
      return redone(release, [key], cause);
    }
  }
}

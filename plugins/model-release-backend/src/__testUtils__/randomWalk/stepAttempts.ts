import { StepAction } from '@model-release/backstage-plugin-model-release-common';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { Attempt, Draw } from './Attempt';
import { PARTIES } from './RandomCompany';
import { isDone, ReleaseModel, StepModel } from './ReleaseModel';
import { couldSign, waysTo } from './whoMay';

/** Everything about one attempt on one step. */
interface Setting {
  model: ReleaseModel;
  step: StepModel;
  draw: Draw;
  expectedVersion: number;
  /** The digest that an approver sees, and one from before. */
  packets: { now: string; before: string };
}

type Plan = Omit<Attempt, 'ways'>;

const reason = 'because';

function complete({ model, step, draw, expectedVersion }: Setting): Plan {
  const { checklist, form } = step;
  return {
    command: {
      name: 'complete',
      stepKey: step.key,
      body: {
        expectedVersion,
        comment: `round ${draw.pick % 2}`,
        ...(checklist && {
          checklist: Object.fromEntries(
            checklist.map(({ key }) => [key, true as const]),
          ),
        }),
        ...(form && { answers: { injection: `${draw.pick % 2}` } }),
      },
    },
    isFlawed: step.type === 'file_upload' && step.file === undefined,
    effect: way => model.finish(step, 'completed', way),
  };
}

function upload({ model, step, draw }: Setting): Plan {
  const digest = canonicalDigest(draw.pick % 2);
  return {
    command: {
      name: 'upload',
      stepKey: step.key,
      file: {
        id: `file-${model.company.hour}`,
        fileName: 'eval-sr-lora-0042.zip',
        mediaType: 'application/zip',
        size: 5,
        digest,
        storedAt: '2026-03-02T08:00:00.000Z',
        storedBy: draw.who,
      },
    },
    isIdle: step.file === digest,
    effect: () => {
      step.file = digest;
    },
  };
}

function approve({
  model,
  step,
  draw,
  expectedVersion,
  packets: { now, before },
}: Setting): Plan {
  const packetDigest = draw.isOld ? before : now;
  return {
    command: {
      name: 'approve',
      stepKey: step.key,
      body: { expectedVersion, packetDigest, attestation: true },
    },
    isFlawed: packetDigest !== now,
    isIdle: step.signed.some(({ by }) => by === draw.who),
    effect: way => model.sign(step, way),
  };
}

function reaffirm({
  model,
  step,
  draw,
  expectedVersion,
  packets: { now, before },
}: Setting): Plan {
  const packetDigest = draw.isOld ? before : now;
  return {
    command: {
      name: 'reaffirm',
      stepKey: step.key,
      body: { expectedVersion, packetDigest, comment: reason },
    },
    isFlawed: packetDigest !== now,
    effect: way => model.confirm(step, way),
  };
}

function requestChanges(setting: Setting): Plan {
  const { model, step, draw, expectedVersion } = setting;
  const named = draw.pick % 2 === 0 ? undefined : model.step(draw.other);
  const canName =
    step.approval !== undefined &&
    model.before(step).some(other => other === named && isDone(other));
  return {
    command: {
      name: 'request-changes',
      stepKey: step.key,
      body: {
        expectedVersion,
        comment: reason,
        ...(named && { steps: [named.key] }),
      },
    },
    isFlawed: named !== undefined && !canName,
    effect: way =>
      named
        ? model.redo([named.key])
        : Object.assign(step, {
            status: 'changes_requested',
            signed: [],
            sentBack: way,
          }),
  };
}

function reassign({ model, step, draw, expectedVersion }: Setting): Plan {
  const { company } = model;
  const rule = model.ruleOf(step);
  const from = rule.length > 0 ? rule : step.from ?? step.owners;
  const fit = PARTIES.filter(party => company.belongs(party, from));
  const all = draw.isAimed ? fit : [...PARTIES, 'user:default/nobody'];
  const ref = all[draw.pick % all.length];
  const eligible = company.belongs(ref, from) ? 'eligible' : 'not_a_member';
  const eligibility = company.knows(ref) ? eligible : 'unknown';
  const include = step.approval?.include;
  return {
    command: {
      name: 'reassign',
      stepKey: step.key,
      body: { expectedVersion, to: ref, reason },
      target: {
        ref,
        owners:
          rule.length > 0
            ? { owners: [...rule], source: 'the catalog' }
            : { problem: 'nobody has the role' },
        eligibility,
      },
    },
    isFlawed:
      eligibility !== 'eligible' ||
      (step.approval !== undefined && !couldSign(model, step, ref)),
    effect: given => {
      const owners = [...new Set(include ? [ref, include] : [ref])];
      Object.assign(step, { owners, from, given });
    },
  };
}

const PLANS: Record<StepAction, (setting: Setting) => Plan> = {
  complete,
  reaffirm,
  upload,
  approve,
  'request-changes': requestChanges,
  reassign,
  resubmit: ({ step, expectedVersion }) => ({
    command: { name: 'resubmit', stepKey: step.key, body: { expectedVersion } },
    effect: () => {
      Object.assign(step, { status: 'active', sentBack: undefined });
    },
  }),
  reject: ({ model, step, expectedVersion }) => ({
    command: {
      name: 'reject',
      stepKey: step.key,
      body: { expectedVersion, comment: reason },
    },
    effect: () => {
      step.status = 'rejected';
      model.status = 'rejected';
    },
  }),
  waive: ({ model, step, expectedVersion }) => ({
    command: {
      name: 'waive',
      stepKey: step.key,
      body: { expectedVersion, reason },
    },
    effect: way => model.finish(step, 'waived', way),
  }),
  reopen: ({ model, step, expectedVersion }) => ({
    command: {
      name: 'reopen',
      stepKey: step.key,
      body: { expectedVersion, reason },
    },
    effect: () => model.redo([step.key]),
  }),
  redeliver: ({ step, expectedVersion }) => ({
    command: {
      name: 'redeliver',
      stepKey: step.key,
      body: { expectedVersion },
    },
    effect: () => {
      step.status = 'active';
    },
  }),
};

/** A command on a step, and what is to come of it. */
export function stepAttempt(action: StepAction, setting: Setting): Attempt {
  const { model, step, draw } = setting;
  const plan = PLANS[action](setting);
  return { ...plan, ways: waysTo(action, model, step, draw) };
}

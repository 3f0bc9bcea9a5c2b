import { z } from 'zod';
import {
  ChangeRequest,
  JudgedParts,
  NOBODY_CAUSES,
  NobodyCanAct,
  PreviousRound,
  Reassignment,
  REOPEN_CAUSES,
  Reopening,
  StepStatus,
} from '../../model/step';
import { REQUEST_PARTS } from '../../model/runbook';
import { StepDelegate, StepDetail, StepSummary } from '../../model/views';
import { STEP_STATES } from '../../states/stepStates';
import { stepActionSchema } from './action';
import { evidenceSchema } from './evidence';
import { exactly } from './exactly';
import { calendarDay, count, digest, moment, ordinal } from './fields';
import { evaluationReferenceSchema, rollbackSchema } from './requestParts';
import { stepDefinitionShape, stepTypeSchema } from './runbook';
import { signatureSchema, stepResultSchema } from './stepResult';

const statuses = Object.keys(STEP_STATES) as [StepStatus, ...StepStatus[]];

export const stepStatusSchema = exactly<StepStatus>()(z.enum(statuses));

const reassignmentSchema = exactly<Reassignment>()(
  z.strictObject({
    by: z.string(),
    onBehalfOf: z.string().optional(),
    at: moment,
    reason: z.string(),
    from: z
      .array(z.string())
      .describe("The owners that the step's rule names."),
  }),
);

const nobodySchema = exactly<NobodyCanAct>()(
  z
    .strictObject({
      cause: z.enum(NOBODY_CAUSES),
      message: z.string(),
      since: moment,
      told: z.array(z.enum(NOBODY_CAUSES)),
    })
    .describe('That no person could do the step, and what helps.'),
);

const changeRequestSchema = exactly<ChangeRequest>()(
  z.strictObject({
    by: z.string(),
    onBehalfOf: z.string().optional(),
    at: moment,
    comment: z.string(),
  }),
);

const reopeningSchema = exactly<Reopening>()(
  z.strictObject({
    cause: z
      .enum(REOPEN_CAUSES)
      .describe(
        'The request was amended, an owner reopened a step, or a sign-off requested changes.',
      ),
    by: z.string(),
    onBehalfOf: z.string().optional(),
    at: moment,
    reason: z.string(),
    signOff: z
      .string()
      .optional()
      .describe('Key of the sign-off that requested changes.'),
    parts: z
      .array(z.enum(REQUEST_PARTS))
      .optional()
      .describe('What was amended of that which the step reads.'),
    steps: z
      .array(z.string())
      .optional()
      .describe(
        'Keys of earlier steps that are redone; missing where the step itself was meant.',
      ),
  }),
);

const judgedPartsSchema = exactly<JudgedParts>()(
  z.strictObject({
    modelCard: digest.optional(),
    intendedUse: z.string().optional(),
    evaluation: evaluationReferenceSchema.optional(),
    rollback: rollbackSchema.optional(),
  }),
);

const previousRoundSchema = exactly<PreviousRound>()(
  z
    .strictObject({
      completedAt: moment.optional(),
      completedBy: z.string().optional(),
      completedOnBehalfOf: z.string().optional(),
      reopened: reopeningSchema,
      judged: judgedPartsSchema
        .optional()
        .describe('What the step read of the request then.'),
    })
    .describe('Present while a step that was done is open again.'),
);

export const stepDelegateSchema = exactly<StepDelegate>()(
  z
    .strictObject({
      delegator: z.string(),
      delegate: z.string(),
      until: calendarDay,
      reason: z.string().optional(),
    })
    .describe('Somebody who covers a step for one of its owners.'),
);

const people = z
  .array(z.string())
  .describe(
    'Users behind the owners, nested groups included; the first of many.',
  );
const awaitedPeople = z
  .array(z.string())
  .describe(
    'Users behind the owners who can act on the step, nested groups included; the first of many.',
  );

export const stepSchema = exactly<StepDetail>()(
  z.strictObject({
    ...stepDefinitionShape,
    version: ordinal.describe('The expectedVersion of commands on this step.'),
    status: stepStatusSchema,
    owners: z.array(z.string()),
    ownerSource: z.string(),
    reassignment: reassignmentSchema.optional(),
    nobody: nobodySchema.optional(),
    people,
    delegates: z.array(stepDelegateSchema),
    activatedAt: moment.optional(),
    dueAt: moment.optional(),
    overdue: z.boolean(),
    pausedRemaining: count
      .optional()
      .describe(
        'Business days that were left when the SLA was paused; 0 on the last day.',
      ),
    completedAt: moment.optional(),
    completedBy: z.string().optional(),
    completedOnBehalfOf: z.string().optional(),
    previousRound: previousRoundSchema.optional(),
    result: stepResultSchema.optional(),
    resultDigest: digest.optional(),
    packetDigest: digest.optional(),
    files: z.array(evidenceSchema),
    signatures: z.array(signatureSchema),
    changeRequest: changeRequestSchema.optional(),
    actions: z.array(stepActionSchema),
  }),
);

export const stepSummarySchema = exactly<StepSummary>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    type: stepTypeSchema,
    status: stepStatusSchema,
    owners: z.array(z.string()),
    people: awaitedPeople,
    delegates: z.array(stepDelegateSchema),
    dependsOn: z.array(z.string()),
    dueAt: moment.optional(),
    overdue: z.boolean(),
    mine: z
      .strictObject({
        onBehalfOf: z
          .string()
          .optional()
          .describe('The delegator for whom they would act.'),
      })
      .optional()
      .describe(
        'Present when the step is assigned to the caller, by the same rules by which they could act on it.',
      ),
  }),
);

import { z } from 'zod';
import {
  Readiness,
  READINESS_STATES,
  ReadinessItem,
  RequestDefaults,
} from '../../model/readiness';
import { PreviewRemark, ReleasePreview, StepPreview } from '../../model/views';
import { createReleaseSchema } from '../createRelease';
import { exactly } from './exactly';
import { moment, ordinal } from './fields';
import { modelCardReadingSchema, prerequisiteSchema } from './release';
import { evaluationReferenceSchema } from './requestParts';
import { runbookPinSchema, stepTypeSchema } from './runbook';
import { servingReleaseSchema } from './serving';
import { stepDelegateSchema } from './step';

const stepPreviewSchema = exactly<StepPreview>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    type: stepTypeSchema,
    dependsOn: z.array(z.string()),
    owners: z.array(z.string()),
    ownerSource: z.string().optional(),
    people: z
      .array(z.string())
      .describe(
        'Users who could do the step, by the rules of a sign-off where it is one; the first of many.',
      ),
    delegates: z.array(stepDelegateSchema),
    dueAt: moment,
    problem: z.string().optional(),
  }),
);

export const remarkSchema = exactly<PreviewRemark>()(
  z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z
      .string()
      .optional()
      .describe('The part of the request that it is about: `checkpoint.id`.'),
  }),
);

export const readinessItemSchema = exactly<ReadinessItem>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    state: z.enum(READINESS_STATES),
    detail: z
      .string()
      .describe('What was found, or what is missing and how to add it.'),
    line: ordinal
      .optional()
      .describe('The line of the model card that says so.'),
  }),
);

const defaultTextSchema = z.strictObject({
  value: z.string(),
  from: z.enum(['card', 'last_request']),
});

const requestDefaultsSchema = exactly<RequestDefaults>()(
  z.strictObject({
    environment: z.string(),
    environments: z
      .array(z.string())
      .describe('Where else a release could go, as far as the portal knows.'),
    tuning: z.enum(['full', 'lora']).optional(),
    baseModel: defaultTextSchema.optional(),
    intendedUse: defaultTextSchema.optional(),
    evaluation: evaluationReferenceSchema.optional(),
    lastCheckpoint: z.string().optional(),
    released: z
      .array(servingReleaseSchema)
      .describe(
        'What was released to the environment, the newest first: what a rollback can lead to.',
      ),
    serving: z
      .string()
      .optional()
      .describe('The id of the one that serves there now.'),
  }),
);

export const readinessSchema = exactly<Readiness>()(
  z.strictObject({
    runbook: runbookPinSchema,
    estimatedDuration: z.string().optional(),
    prerequisites: z.array(readinessItemSchema),
    modelCard: modelCardReadingSchema.optional(),
    steps: z.array(stepPreviewSchema),
    problems: z
      .array(remarkSchema)
      .describe('What would refuse every request.'),
    warnings: z.array(remarkSchema),
    defaults: requestDefaultsSchema,
  }),
);

export const releasePreviewSchema = exactly<ReleasePreview>()(
  z.strictObject({
    ok: z.boolean(),
    request: createReleaseSchema.describe(
      'As it would be stored: values are mended where they can be.',
    ),
    runbook: runbookPinSchema,
    prerequisites: z.array(prerequisiteSchema),
    readiness: z.array(readinessItemSchema),
    modelCard: modelCardReadingSchema.optional(),
    steps: z.array(stepPreviewSchema),
    problems: z.array(remarkSchema),
    warnings: z
      .array(remarkSchema)
      .describe(
        'What would not refuse it: its runbook only warns of it, or only the requester can judge it.',
      ),
  }),
);
